import { NotFound } from '#domain/case/errors.ts';
import { owesTelling } from '#domain/request/answer-decider.ts';
import { holdsNamed, mustBeWhole } from '#domain/request/answer-items.ts';
import { decide } from '#domain/request/decider.ts';
import { isVerified, requests } from '#domain/request/request.ts';
import type { Texts } from '#ports/people.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { carryOut } from '../carry-out.ts';
import type { AnswerGiven, AnswerText, Holds } from '../contract.ts';
import { type Needs as Rosters, recheckAuthority } from '../roster/authority.ts';
import { answerCommand } from './answer-command.ts';

export interface Needs extends Rosters {
  readonly texts: Texts;
  readonly holds: Holds;
}

const textOf = ({ items, message, law, recipientsTold }: AnswerGiven, officer: string): AnswerText => ({
  message,
  officer,
  ...(law === undefined ? {} : { law }),
  ...(recipientsTold === undefined ? {} : { recipientsTold }),
  ...(items === undefined ? {} : { items: items.map(({ hold: _, ...item }) => item) }),
});

/**
 * Records an officer's answer and hands it to the machine, which sends it (P45, P46, R-29). What a legal hold keeps is
 * recorded with the breach first, then answered.
 * @throws {NotFound | NotVerified | ReasonMissing | AlreadySettled}, what stands against an erasure, against a
 * delivery of records and against a hold that is named
 */
export const answerRequest =
  (needs: Needs) =>
  async (caseId: string, given: AnswerGiven, officer: { readonly sub: string; readonly name: string }) => {
    const { cases, texts, holds, workflows } = needs;
    const { outcome, reason, items } = given;
    const seen = await cases.find(requests, caseId);
    if (seen === undefined) throw new NotFound();
    const answer = await answerCommand(needs, seen.state, given, officer.sub);
    mustBeWhole(outcome, items, isVerified(seen.state));
    const kept = holdsNamed(reason, items);
    // Where the machine has not told the company's others, it does now; the answer waits for them.
    if (outcome !== 'refused' && owesTelling(seen.state)) await commitAndStart(workflows, 'request', seen);
    decide(seen.state, { ...answer, textSha256: '' }); // refuse before anything is written
    await holds.mayWithhold(kept, { request: caseId, by: officer.sub });
    if (outcome !== 'refused') await recheckAuthority(needs, seen);
    const textSha256 = await texts.put(caseId, JSON.stringify(textOf(given, officer.name)));
    await holds.withhold(kept, { request: caseId, answerSha256: textSha256, by: officer.sub });
    const answered = await commitAndStart(
      workflows,
      'request',
      carryOut(cases, caseId, `officer:${officer.sub}`, { ...answer, textSha256 }, 'request'),
    );
    return { id: caseId, stage: answered.state.stage, outcome };
  };
