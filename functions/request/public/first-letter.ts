import { numberGivenIn } from '#domain/account/denied-numbers.ts';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { isOut } from '#domain/case/shared-decider.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import { atReceipt } from '#domain/request/at-receipt.ts';
import type { LinkSent } from '#domain/request/events.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { optionalLink } from '../address-link.ts';
import { firstLetter } from '../letters/first-letter.ts';
import { howToWrite } from '../letters/how-to-write.ts';
import { type SendingPorts, tell } from '../limits/within-limits.ts';
import { requesterOf } from '../requester.ts';
import { statusKey } from '../status-key.ts';

export type FirstLetterPorts = SendingPorts & Pick<Ports, 'people' | 'letterhead' | 'secrets'>;

export interface FirstSent {
  /** None while it waits for a list (S12), nor for a case that an officer took back to its start. */
  readonly letter?: LetterFact;
  readonly link?: LinkSent;
}

/** To the typed address, with the status key, once (P52): the letter that `atReceipt` names. */
export const sendFirstLetter = async (
  ports: FirstLetterPorts,
  { id: caseId, state: request, history }: StoredCase<Request, RequestEvent>,
): Promise<FirstSent> => {
  const { people, letters, letterhead } = ports;
  const kind = atReceipt(request).first;
  const ours = { kind, of: 'receipt' } as const;
  if (isOut(history, ours)) return {};
  const { to, account = '' } = await requesterOf(people, caseId);
  await people.keepUntil(caseId, '', requestKeptUntil(request.dueOn));
  const key = await statusKey(ports, caseId, to);
  const link = kind === 'neutral-redirect' ? await optionalLink(ports, caseId, request, to) : undefined;
  const numberGiven = numberGivenIn(account);
  const on = todayIn(ports.clock, request.zone);
  const told = { to, on, key, numberGiven, ...(link && { link }) };
  const compose = async () => firstLetter(letterhead, caseId, request, told);
  const waiting = link && {
    purpose: 'email' as const,
    serial: link.sent.serial,
    expiresAt: link.sent.expiresAt,
  };
  const letter = await tell(ports, caseId, request, ours, to, compose, waiting);
  if (request.entry?.howToWrite && kind === 'acknowledgement')
    await letters.sendOnce(caseId, { kind: 'how-to-write', of: 'receipt' }, async () =>
      howToWrite(letterhead, caseId, request, to),
    );
  return { ...(letter && { letter }), ...(link && { link: link.sent }) };
};
