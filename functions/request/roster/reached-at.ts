import type { CaseId } from '#domain/case/case.ts';
import type { Request } from '#domain/request/state.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { Recipient } from '../letters/shapes.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow, type RosterPorts } from './contacts.ts';

/** Empty: no current contact; the letter waits for an officer. @throws {PersonalDataMissing} */
export const reachedAt = async (ports: RosterPorts, caseId: CaseId, request: Request): Promise<string> => {
  const { to: typed } = await requesterOf(ports.people, caseId);
  if (request.requesterType !== 'roster') return typed;
  const current = await contactsNow(ports, request.controller);
  if (current.some((contact) => contact.id === contactIdOf(typed))) return typed;
  const asked = current.find((contact) => contact.id === request.verdictBy) ?? current[0];
  return asked?.to ?? '';
};

/** `reachedAt`, and the day on which a letter is written now. @throws {PersonalDataMissing} */
export const recipientOf = async (
  ports: RosterPorts & Pick<Ports, 'clock'>,
  caseId: CaseId,
  request: Request,
): Promise<Recipient> => ({
  to: await reachedAt(ports, caseId, request),
  on: todayIn(ports.clock, request.zone),
});
