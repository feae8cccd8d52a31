import { sealedIn } from '#domain/case/officer-text.ts';
import { holdsNamed, mustBeWhole } from '#domain/request/answer-items.ts';
import { decide } from '#domain/request/decider.ts';
import { isVerified, requests } from '#domain/request/request.ts';
import { writtenReply } from '#functions/held-text/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { AnswerGiven, ByOfficer, Holds } from '../contract.ts';
import { answerCommand } from './answer-command.ts';
import { answerTexts } from './answer-texts.ts';

/** Writes nothing, and says which words would wait or be warned of. @throws what `answerRequest` would throw */
export const previewAnswer =
  <H>(holdsOver: (ports: H) => Pick<Holds, 'mayWithhold'>) =>
  (ports: H & Pick<Ports, 'cases' | 'clock'>) =>
  async ({ caseId, by, ...given }: AnswerGiven & ByOfficer) => {
    const seen = await ports.cases.read(requests, caseId);
    mustBeWhole(given.outcome, given.items, isVerified(seen.state));
    await holdsOver(ports).mayWithhold(holdsNamed(given.reason, given.items), { request: caseId, by });
    decide(seen.state, { ...(await answerCommand(ports, seen.state, given, by)), textSha256: '' });
    const fields = answerTexts(given);
    return { sentences: sealedIn(fields), ...writtenReply(fields) };
  };
