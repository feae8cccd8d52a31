import { NotFound } from '#domain/case/errors.ts';
import { holdsNamed, mustBeWhole } from '#domain/request/answer-items.ts';
import { decide } from '#domain/request/decider.ts';
import { isVerified, requests } from '#domain/request/request.ts';
import type { AnswerGiven, Holds } from '../contract.ts';
import { answerCommand, type Needs as CommandNeeds } from './answer-command.ts';

export interface Needs extends CommandNeeds {
  readonly holds: Pick<Holds, 'mayWithhold'>;
}

/** Whether a request could be answered like this now; writes nothing. @throws what `answerRequest` would throw */
export const previewAnswer =
  (needs: Needs) =>
  async (caseId: string, given: AnswerGiven, by: string): Promise<void> => {
    const seen = await needs.cases.find(requests, caseId);
    if (seen === undefined) throw new NotFound();
    mustBeWhole(given.outcome, given.items, isVerified(seen.state));
    await needs.holds.mayWithhold(holdsNamed(given.reason, given.items), { request: caseId, by });
    decide(seen.state, { ...(await answerCommand(needs, seen.state, given, by)), textSha256: '' });
  };
