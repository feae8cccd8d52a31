import { warningsIn } from '#domain/case/officer-text.ts';
import { mustBeTellable } from '#domain/request/answer-as-told.ts';
import { holdsNamed } from '#domain/request/answer-items.ts';
import { decide } from '#domain/request/decider.ts';
import { mustShowNothing } from '#domain/request/proof.ts';
import { requests } from '#domain/request/request.ts';
import { isVerified } from '#domain/request/state.ts';
import { ownWordsIn, type ReadingPorts } from '#functions/held-text/offers.ts';
import type { AnswerGiven, ByOfficer, Holds } from '../contract.ts';
import { answerCommand } from './answer-command.ts';
import { answerTexts } from './answer-texts.ts';
import { recipientOf } from './recipient.ts';

/** Writes nothing, and says whether the answer would wait, and what it is warned of. @throws what `answerRequest` would throw */
export const previewAnswer =
  <H>(holdsOver: (ports: H) => Pick<Holds, 'mayWithhold'>) =>
  (ports: H & ReadingPorts) =>
  async ({ caseId, by, ...given }: AnswerGiven & ByOfficer) => {
    const seen = await ports.cases.read(requests, caseId);
    mustShowNothing(seen.state, given);
    const kept = holdsNamed(given.reason, given.items);
    mustBeTellable(seen.state.kind, given, isVerified(seen.state));
    await holdsOver(ports).mayWithhold(kept, { request: caseId, by });
    decide(seen.state, { ...(await answerCommand(ports, seen, given, by)), textSha256: '' });
    await recipientOf(ports, caseId, seen.state, given); // refuses where nobody is named
    const fields = answerTexts(given);
    return {
      waits: (await ownWordsIn(ports, seen, fields, given.delivery === 'post')).length > 0,
      warnings: warningsIn(fields),
    };
  };
