import type { CaseId } from '#domain/case/case.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { OwedQuestion } from '#domain/request/officer-action-events.ts';
import { contactSerial } from '#domain/request/renewals.ts';
import type { Request } from '#domain/request/request.ts';
import { controllerNotice } from '../letters/controller-notice.ts';
import { ask, type SendingPorts } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow, type Reachable, type RosterPorts } from './contacts.ts';
import type { TellingPorts } from './tell-contacts.ts';

/** To every current contact; if the address owner did not write, the company is not notified. */
export const noticesOwed = async (ports: RosterPorts, request: Request): Promise<readonly OwedQuestion[]> => {
  const contacts = request.email === 'not-mine' ? [] : await contactsNow(ports, request.controller);
  return contacts.map(({ id: of }) => ({ kind: 'controller-notice', of }));
};

/** With the contact's own link to adopt or decline. @returns nothing while it waits for a list (S12) */
export const tellController = async (
  ports: TellingPorts & SendingPorts,
  caseId: CaseId,
  request: Request,
  { to, place }: Reachable,
  of: string,
): Promise<LetterFact | undefined> => {
  const { people, clock, letterhead } = ports;
  const { name: requester, to: reachedAt } = await requesterOf(people, caseId);
  const { expiresAt, expiresOn } = rosterLinkExpiry(clock.now(), request.zone);
  const confirmed = request.email === 'confirm';
  const serial = contactSerial(of, place);
  const secret = await issuedSecret(ports, caseId, 'adopt', serial, to, expiresAt);
  const notice = { to, requester, reachedAt, secret, expiresOn, confirmed };
  const key = { kind: 'controller-notice', of } as const;
  const compose = async () => controllerNotice(letterhead, caseId, request, notice);
  const question = { key, to, link: { purpose: 'adopt', serial, expiresAt } } as const;
  return (await ask(ports, caseId, request, question, compose)).letter;
};
