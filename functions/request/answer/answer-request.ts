import { mustBeTellable } from '#domain/request/answer-as-told.ts';
import { owesTelling } from '#domain/request/answer-decider.ts';
import { holdsNamed } from '#domain/request/answer-items.ts';
import { decide } from '#domain/request/decider.ts';
import { mustShowNothing } from '#domain/request/proof.ts';
import { requests } from '#domain/request/request.ts';
import { isVerified } from '#domain/request/state.ts';
import {
  type Cleared,
  type GatePorts,
  gate,
  isHeld,
  keepSentWords,
  writtenReply,
} from '#functions/held-text/offers.ts';
import { committedEarlier, refuseEarly } from '#ports/current-act.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { AnswerGiven, AnswerWritten, ByOfficer, Holds, NamedRecipient } from '../contract.ts';
import { recheckAuthority } from '../roster/authority.ts';
import type { RosterPorts } from '../roster/contacts.ts';
import { answerCommand } from './answer-command.ts';
import { answerTexts } from './answer-texts.ts';
import { recipientOf } from './recipient.ts';
import { correctedOf, salted } from './salted.ts';

export const answerTextOf = (
  { items, searches, message, law, recipientsTold }: AnswerGiven,
  officer: string,
  named: NamedRecipient,
  corrections?: AnswerWritten['corrections'],
): AnswerWritten => ({
  message,
  officer,
  ...(law === undefined ? {} : { law }),
  ...named,
  ...(recipientsTold === undefined ? {} : { recipientsTold }),
  ...(searches === undefined ? {} : { searches }),
  ...(corrections === undefined ? {} : { corrections }),
  ...(items === undefined ? {} : { items: items.map(({ hold: _, ...item }) => item) }),
});

/**
 * An officer's own words wait for a second person, unless `cleared`.
 * @throws {NotFound | NotVerified | ReasonMissing | AlreadySettled} or refusals of
 */
export const answerRequest =
  <H>(holdsOver: (ports: H) => Holds) =>
  (ports: H & RosterPorts & GatePorts) =>
  async (
    { caseId, by, ...given }: AnswerGiven & ByOfficer,
    { officer }: { readonly officer: { readonly name: string } },
    cleared?: Cleared,
  ) => {
    const { cases, texts, workflows } = ports;
    const { outcome, reason, items } = given;
    const holds = holdsOver(ports);
    const seen = await cases.read(requests, caseId);
    const answer = await answerCommand(ports, seen, given, by);
    mustShowNothing(seen.state, given);
    const kept = holdsNamed(reason, items);
    mustBeTellable(seen.state.kind, given, isVerified(seen.state));
    // Notify the company's other contacts first; the answer waits for them.
    if (outcome !== 'refused' && owesTelling(seen.state)) await commitAndStart(workflows, 'request', seen);
    refuseEarly(seen, ({ state }) => decide(state, { ...answer, textSha256: '' }));
    const named = await recipientOf(ports, caseId, seen.state, given);
    if (!committedEarlier(seen)) {
      await holds.mayWithhold(kept, { request: caseId, by });
      if (outcome !== 'refused') await recheckAuthority(ports, seen);
    }
    const fields = answerTexts(given);
    const enclosed = given.delivery === 'post';
    const written = { as: 'answer', fields, action: given, by, officer: officer.name, enclosed } as const;
    const passed = cleared ?? (await gate(ports)(seen, written));
    if (isHeld(passed))
      return {
        status: 202 as const,
        body: { id: caseId, stage: passed.seen.state.stage, outcome, ...writtenReply(fields, passed) },
      };
    const values = salted(given.corrections, () => ports.chance.uuid());
    const text = answerTextOf(given, officer.name, named, values);
    const textSha256 = await keepSentWords(texts, caseId, passed.words(JSON.stringify(text)));
    await holds.withhold(kept, { request: caseId, answerSha256: textSha256, by });
    const change = cases.change(
      requests,
      caseId,
      `officer:${passed.by}`,
      ({ state, history }) => [
        ...passed.decide(state, history),
        ...decide(state, { ...answer, ...(values && { corrected: values.map(correctedOf) }), textSha256 }),
      ],
      'request',
    );
    const { state } = await commitAndStart(workflows, 'request', change);
    return { body: { id: caseId, stage: state.stage, outcome, ...writtenReply(fields) } };
  };
