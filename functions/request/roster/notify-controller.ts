import type { CaseId } from '#domain/case/case.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import type { Request } from '#domain/request/request.ts';
import { addressHash } from '#functions/controller/contract.ts';
import { controllerNotice } from '../letters/controller-notice.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow } from './contacts.ts';
import type { TellingPorts } from './tell-contacts.ts';

/** Tells every contact who stands on the roster now, each with a link of their own to adopt or decline. */
export const tellController = async (
  ports: TellingPorts,
  caseId: CaseId,
  request: Request,
): Promise<readonly LetterFact[]> => {
  const { people, letters, secrets, clock, letterhead } = ports;
  const { name, to: reachedAt } = await requesterOf(people, caseId);
  const { expiresAt, expiresOn } = rosterLinkExpiry(clock.now(), request.zone);
  const sent: LetterFact[] = [];
  for (const { id: contact, to, place } of await contactsNow(ports, request.controller)) {
    const secret = await secrets.derive(caseId, 'adopt', place);
    const record = {
      caseId: caseId,
      purpose: 'adopt',
      serial: place,
      addressHash: addressHash(to),
      expiresAt,
    } as const;
    await secrets.issue(secret, record);
    const notice = {
      to,
      requester: name,
      reachedAt,
      secret,
      expiresOn,
      confirmed: request.email === 'confirm',
    };
    const key = { kind: 'controller-notice', of: contact };
    sent.push(
      letterFactOf(
        await letters.sendOnce(caseId, key, async () =>
          controllerNotice(letterhead, caseId, request, notice),
        ),
      ),
    );
  }
  return sent;
};
