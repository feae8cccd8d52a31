import type { CaseId } from '#domain/case/case.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { Request } from '#domain/request/request.ts';
import { controllerNotice } from '../letters/controller-notice.ts';
import { ask, type SendingPorts } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow } from './contacts.ts';
import type { TellingPorts } from './tell-contacts.ts';

/** To every current contact, each with their own link to adopt or decline. */
export const tellController = async (
  ports: TellingPorts & SendingPorts,
  caseId: CaseId,
  request: Request,
): Promise<{ readonly letters: readonly LetterFact[]; readonly waiting: number }> => {
  const { people, clock, letterhead } = ports;
  const { name: requester, to: reachedAt } = await requesterOf(people, caseId);
  const { expiresAt, expiresOn } = rosterLinkExpiry(clock.now(), request.zone);
  const confirmed = request.email === 'confirm';
  const letters: LetterFact[] = [];
  let waiting = 0;
  for (const { id: contact, to, place } of await contactsNow(ports, request.controller)) {
    const secret = await issuedSecret(ports, caseId, 'adopt', place, to, expiresAt);
    const notice = { to, requester, reachedAt, secret, expiresOn, confirmed };
    const key = { kind: 'controller-notice', of: contact } as const;
    const compose = async () => controllerNotice(letterhead, caseId, request, notice);
    const question = { key, to, link: { purpose: 'adopt', serial: place, expiresAt } } as const;
    const { letter } = await ask(ports, caseId, request, question, compose);
    if (letter === undefined) waiting += 1;
    else letters.push(letter);
  }
  return { letters, waiting };
};
