import { nextBusinessMorning } from '#domain/breaker/held-letters.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Request } from '#domain/request/state.ts';
import { holdFor } from '#functions/breaker/offers.ts';
import { requesterOf } from '../requester.ts';
import type { AskingPorts } from './mail-code.ts';

const kind = 'email-confirmation';

/** Milestones that would end a question. */
const ends: ReadonlySet<Milestone['kind']> = new Set(['lapse', 'overdue']);

/**
 * Until when a question waits that the breaker held: nothing lapses for want of a letter that we did not send (decision 0036).
 * After the hold we ask the person again, with all days. Undefined when the latest letter, a reminder too, was never held.
 */
export const holdPauseOf = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  milestone: Milestone,
): Promise<Instant | undefined> => {
  const { requesterType, serial, network, zone } = request;
  const isResumed = milestone.kind === 'resume';
  if (requesterType !== 'person' || !(isResumed || ends.has(milestone.kind))) return undefined;
  const wasHeld = await ports.letters.heldSince(caseId, { kind, of: String(serial) });
  if (wasHeld === undefined && !isResumed) return undefined;
  const { to } = await requesterOf(ports.people, caseId);
  const now = ports.clock.now();
  if ((await holdFor(ports, { kind, to, network })) !== undefined) return nextBusinessMorning(now, zone);
  return isResumed ? undefined : instantText(now);
};
