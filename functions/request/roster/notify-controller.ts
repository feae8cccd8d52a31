import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { isAskedAgain } from '#domain/request/company-chase.ts';
import type { OwedQuestion } from '#domain/request/officer-action-events.ts';
import { contactSerial } from '#domain/request/renewals.ts';
import type { Request } from '#domain/request/state.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import { childNotice } from '../letters/child-notice.ts';
import { controllerNotice } from '../letters/controller-notice.ts';
import { ask, type SendingPorts } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { contactsNow, type Reachable, type RosterPorts } from './contacts.ts';
import type { TellingPorts } from './tell-contacts.ts';

/** To every current contact; if the address owner did not write, the company is not notified. */
export const noticesOwed = async (
  ports: RosterPorts,
  request: Request,
  /** Of the milestone on which they are asked again; empty: the first notice. */
  again = '',
): Promise<readonly OwedQuestion[]> => {
  const contacts = request.email === 'not-mine' ? [] : await contactsNow(ports, request.controller);
  return contacts.map(({ id }) => ({
    kind: 'controller-notice',
    of: again === '' ? id : `${again}-${id}`,
  }));
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
  // Of data that an officer found there is nobody to reach.
  const person = await people.read(caseId);
  if (person === undefined) throw new PersonalDataMissing();
  const { name: requester, email, postal = '' } = person;
  const reachedAt = email ?? postal;
  const { expiresAt, expiresOn } = rosterLinkExpiry(clock.now(), request.zone);
  const confirmed = request.email === 'confirm';
  const serial = contactSerial(of, place);
  const secret = await issuedSecret(ports, caseId, 'adopt', serial, to, expiresAt);
  const notice = { to, requester, reachedAt, secret, expiresOn, confirmed, again: isAskedAgain(of) };
  const key = { kind: 'controller-notice', of } as const;
  const letter = isChildReport(request) ? childNotice : controllerNotice;
  const compose = async () => letter(letterhead, caseId, request, notice);
  // An officer orders this one, so it is in no list and takes no place of a stranger's letters (S12).
  if (request.foundIn !== undefined) return letterFactOf(await ports.letters.sendOnce(caseId, key, compose));
  const question = { key, to, link: { purpose: 'adopt', serial, expiresAt } } as const;
  return (await ask(ports, caseId, request, question, compose)).letter;
};
