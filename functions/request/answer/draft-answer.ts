import { instantText } from '#domain/calendar/instants.ts';
import type { Warning } from '#domain/case/officer-text.ts';
import type { Effect } from '#domain/choice/effect.ts';
import { decide } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { previewed, type ReadingPorts } from '#functions/held-text/offers.ts';
import type { AnswerGiven, ByOfficer, Holds } from '../contract.ts';
import { afterEvents } from '../draft-to-requester.ts';
import { answerCommand } from './answer-command.ts';
import { answerTextOf } from './answer-request.ts';
import { answerTexts } from './answer-texts.ts';
import { previewAnswer } from './preview-answer.ts';
import { recipientOf } from './recipient.ts';
import { salted } from './salted.ts';
import { type AnswerLetterPorts, answerAsRead, grantedEffect } from './send-answer.ts';

const off = (detail: string): Warning => ({ pointer: '#/outcome', word: '', detail });

/** Before the officer grants a permission that does nothing, or less than the person thinks. */
const withoutEffect: Readonly<Record<Exclude<Effect, 'in-effect'>, Warning>> = {
  partly: off(
    'This permission will be in effect for some of its uses alone. The account’s page says what keeps the others off.',
  ),
  stopped: off(
    'This permission will have no effect for now: a report about a child, or the register of recipients, keeps these uses off.',
  ),
  denied: off(
    'This permission will have no effect: we received a restriction after it, which stays in force.',
  ),
};

/** The letter of this answer; stores nothing. @throws what `answerRequest` would throw */
export const draftAnswer =
  <H>(holdsOver: (ports: H) => Pick<Holds, 'mayWithhold'>) =>
  (ports: H & AnswerLetterPorts & ReadingPorts) =>
  async ({ caseId, by, ...given }: AnswerGiven & ByOfficer, officer: string) => {
    await previewAnswer(holdsOver)(ports)({ ...given, caseId, by });
    const seen = await ports.cases.read(requests, caseId);
    const command = { ...(await answerCommand(ports, seen, given, by)), textSha256: '' };
    const { state } = afterEvents(seen, decide(seen.state, command), instantText(ports.clock.now()));
    const named = await recipientOf(ports, caseId, seen.state, given);
    const letter =
      state.stage === 'answering'
        ? await answerAsRead(
            ports,
            caseId,
            state,
            previewed(
              answerTextOf(
                given,
                officer,
                named,
                salted(given.corrections, () => ''),
              ),
            ),
          )
        : undefined;
    const fields = answerTexts(given);
    const effect = state.stage === 'answering' ? await grantedEffect(ports, caseId, state) : undefined;
    return {
      seen,
      fields,
      warnings: effect === undefined || effect === 'in-effect' ? [] : [withoutEffect[effect]],
      letters: letter === undefined ? [] : [{ kind: 'answer', letter, locale: state.locale }],
    };
  };
