import { civilDate, instantText } from '#domain/calendar/instants.ts';
import type { Actor } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { neutralLetter, owesNeutralLetter } from '#domain/request/decider.ts';
import type { Request, RequestEvent } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import { neutralRedirect } from '../letters/neutral-redirect.ts';
import { requesterOf } from '../requester.ts';

export type RedirectingPorts = Pick<Ports, 'cases' | 'people' | 'clock' | 'letters' | 'letterhead'>;

/** Answers the case for the requester (P43, R-9). The step after it notifies the company. */
export const sendNeutralLetter = async (
  { cases, people, letters, clock, letterhead }: RedirectingPorts,
  seen: StoredCase<Request, RequestEvent>,
  actor: Actor,
): Promise<StoredCase<Request, RequestEvent>> => {
  const { id: caseId, state: request } = seen;
  if (!owesNeutralLetter(request)) return seen;
  const { to } = await requesterOf(people, caseId);
  const on = civilDate(instantText(clock.now()), request.zone).toString();
  const key = { kind: neutralLetter, of: 'receipt' };
  const sent = await letters.sendOnce(caseId, key, async () =>
    neutralRedirect(letterhead, caseId, request, to, on),
  );
  return carryOut(cases, seen, actor, { type: 'redirect', letter: letterFactOf(sent) });
};
