import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Push, PushEnd } from '#domain/holder/push.ts';
import type { HolderInstructionState } from '#domain/request/holder-events.ts';
import type { Ports } from '#ports/index.ts';

/** What its webhook was told of one instruction, open or answered. */
export interface PushView {
  /** Null: more attempts follow. */
  readonly end: PushEnd | null;
  /** Null: none. */
  readonly nextAt: Instant | null;
  /** The last twenty; `said` is an HTTP status, or why there was none. */
  readonly attempts: Push['attempts'];
}

export const pushView = ({ end, nextAt, attempts }: Push): PushView => ({
  ...{ end: end ?? null, nextAt: nextAt ?? null, attempts },
});

/** By the number of the instruction; none for a system that a person answers for. Nothing is read where none was instructed. */
export const pushesTold = async (
  { pushes }: Pick<Ports, 'pushes'>,
  request: CaseId,
  { holderInstructions = [] }: HolderInstructionState,
): Promise<Readonly<Record<number, PushView>>> => {
  const keys = holderInstructions.map(({ n, holder }) => ({ request, n, holder }));
  const told = keys.length === 0 ? [] : await pushes.read(keys);
  return Object.fromEntries(told.map((push) => [push.n, pushView(push)]));
};
