import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, dayText, instantText, startOf } from '#domain/calendar/instants.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { owesTelling } from '#domain/request/answer-decider.ts';
import { subjectKeyOf } from '#domain/request/officer-action-evolve.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import { instructionTold } from '../letters/instruction-told.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { contactsNow, type RosterPorts } from './contacts.ts';

export type TellingPorts = RosterPorts & Pick<Ports, 'letters' | 'secrets' | 'letterhead'>;

/** Whole business days. */
const objectFor = 2;

/** Officers wait while the contacts may object to an erasure or export; the due date stays. */
export const tellContacts = async (
  ports: TellingPorts,
  seen: StoredCase<Request, RequestEvent>,
): Promise<StoredCase<Request, RequestEvent>> => {
  const { cases, letters, clock, letterhead } = ports;
  const { id: caseId, state } = seen;
  if (!owesTelling(state)) return seen;
  const today = civilDate(instantText(clock.now()), state.zone);
  const actOn = addBusinessDays(today, objectFor).add({ days: 1 });
  const sent: LetterFact[] = [];
  for (const { id: contact, to, place } of await contactsNow(ports, state.controller)) {
    if (contact === state.verdictBy) continue;
    const secret = await issuedSecret(ports, caseId, 'object', place, to);
    const of = state.askedAgain ? `${state.serial ?? 0}-${contact}` : contact;
    const key = { kind: 'instruction-told', of: subjectKeyOf(state, of) } as const;
    const compose = async () =>
      instructionTold(letterhead, caseId, state, { to, secret, actOn: dayText(actOn) });
    sent.push(letterFactOf(await letters.sendOnce(caseId, key, compose)));
  }
  const actFrom = instantText(startOf(actOn, state.zone));
  return carryOut(cases, seen, 'machine:ask-officer', { type: 'tell-contacts', letters: sent, actFrom });
};
