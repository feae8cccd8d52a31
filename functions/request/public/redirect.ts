import type { Actor } from '#domain/case/case.ts';
import { neutralLetter, owesNeutralLetter } from '#domain/request/decider.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import { neutralRedirect } from '../letters/neutral-redirect.ts';
import { type SendingPorts, tell } from '../limits/within-limits.ts';
import { requesterOf } from '../requester.ts';

export type RedirectingPorts = SendingPorts & Pick<Ports, 'cases' | 'people' | 'letterhead'>;

/** Answers the case for the requester (P43, R-9). The step after it notifies the company. */
export const sendNeutralLetter = async (
  ports: RedirectingPorts,
  seen: StoredCase<Request, RequestEvent>,
  actor: Actor,
): Promise<StoredCase<Request, RequestEvent>> => {
  const { cases, people, clock, letterhead } = ports;
  const { id: caseId, state: request } = seen;
  if (!owesNeutralLetter(request)) return seen;
  const { to } = await requesterOf(people, caseId);
  const on = todayIn(clock, request.zone);
  const key = { kind: neutralLetter, of: 'receipt' } as const;
  const compose = async () => neutralRedirect(letterhead, caseId, request, { to, on });
  const letter = await tell(ports, caseId, request, key, to, compose);
  return carryOut(cases, seen, actor, { type: 'redirect', ...(letter ? { letter } : {}) });
};
