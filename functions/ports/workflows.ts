import type { StoredCase } from './cases.ts';

export type MachineName = 'request' | 'breach' | 'recipients' | 'customer-notice' | 'response-clock';

type Started = Pick<StoredCase, 'id' | 'runs'>;

/** A run is named `<caseId>-<machine>-<run>` and gets exactly `{ caseId }`. */
export interface Workflows {
  /** Starts the current run, or the next if it has ended; a running one is fine. @throws {Unavailable} */
  ensure(machine: MachineName, of: Started): Promise<void>;
  /** Best effort: logs a lost start and leaves it to reconcile (`wakeAt`). */
  nudge(machine: MachineName, of: Started): Promise<void>;
}

/**
 * The only way to start a machine (test/infra/starts.test.ts): the commit sets `wakeAt`, so that reconcile
 * finds a lost start.
 * @example const after = await commitAndStart(workflows, 'request', cases.change(…, 'request'));
 */
export const commitAndStart = async <C extends Started>(
  workflows: Pick<Workflows, 'nudge'>,
  next: MachineName | ((committed: C) => readonly MachineName[]),
  commit: C | Promise<C>,
): Promise<C> => {
  const committed = await commit;
  for (const machine of typeof next === 'string' ? [next] : next(committed))
    await workflows.nudge(machine, committed);
  return committed;
};
