import { type Instant, isAfter } from '#domain/calendar/times.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { standInSignsFrom } from '#domain/case/held-text-calls.ts';
import { heldTextOf } from '#domain/case/held-texts.ts';
import type { Next } from '#domain/case/rule.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import type { Request } from '#domain/request/state.ts';
import type { About } from './next-act.ts';

const isOfText = (action: string): boolean => action === 'confirm-text' || action === 'return-text';

/** A reader who signs texts as a stand-in alone waits until they are called. */
export const forSigner = <Act extends string>(
  next: readonly Next<Act, About>[],
  state: Request | Complaint,
  now: Instant,
  { officer: { groups } }: Reader,
): readonly Next<Act, About>[] => {
  const isStandIn = hasAccess('text-signing', groups) && !hasAccess('text-signing', groups, 'stand-in');
  if (!isStandIn) return next;
  return next.map((one) => {
    const held = isOfText(one.action) ? heldTextOf<string>(state, one.n) : undefined;
    const from = held && standInSignsFrom(state, held);
    return from !== undefined && isAfter(from, now) ? { ...one, from } : one;
  });
};
