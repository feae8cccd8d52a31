import type { Instant } from '#domain/calendar/times.ts';
import type { StoredCase } from './cases.ts';

export type MachineName =
  | 'request'
  | 'complaint'
  | 'breach'
  | 'recipients'
  | 'customer-notice'
  | 'response-clock';

type Started = Pick<StoredCase, 'id' | 'runs'>;

/**
 * A run is named `<caseId>-<machine>-<run>`, after a restore `…-<generation>.<run>` (F12), and gets exactly `{ caseId }`. A run of
 * `response-clock` also gets its number and the instant that it sleeps to (decision 0069).
 */
export interface Workflows {
  /**
   * Starts the current run, or the next if it has ended; a running one is fine, whatever it sleeps to. `until`: when a clock wakes
   * first; at once when absent, which is harmless. @throws {Unavailable}
   */
  ensure(machine: MachineName, of: Started, until?: Instant): Promise<void>;
  /** Best effort: logs a lost start and leaves it to reconcile (`wakeAt`). */
  nudge(machine: MachineName, of: Started): Promise<void>;
}

/**
 * The only way to start a machine (test/infra/starts.test.ts): the commit sets `wakeAt`, so that reconcile
 * finds a lost start. Write the machines at the call, since a role may start those and no others (decision 0011).
 * `next`: which of them the committed case needs; all when absent.
 * @example const after = await commitAndStart(workflows, 'request', cases.change(…, 'request'));
 */
export const commitAndStart = async <C extends Started, const M extends MachineName>(
  workflows: Pick<Workflows, 'nudge'>,
  machines: M | readonly M[],
  commit: C | Promise<C>,
  next?: (committed: C) => readonly NoInfer<M>[],
): Promise<C> => {
  const committed = await commit;
  for (const machine of next?.(committed) ?? [machines].flat()) await workflows.nudge(machine, committed);
  return committed;
};

/** Ensures those of the machines that are in `next`. Write all of them at the call, as for `commitAndStart`. */
export const ensureEach = async <const M extends MachineName>(
  workflows: Pick<Workflows, 'ensure'>,
  machines: readonly M[],
  of: Started,
  next: readonly NoInfer<M>[],
  until?: Instant,
): Promise<void> => {
  for (const machine of machines) if (next.includes(machine)) await workflows.ensure(machine, of, until);
};
