import type { StoredCase } from './cases.ts';

export type MachineName = 'request' | 'breach' | 'recipients' | 'customer-notice' | 'response-clock';

/** A case as far as a start needs it. */
type Started = Pick<StoredCase, 'id' | 'runs'>;

/** The machines. A run is named `<caseId>-<machine>-<run>` and gets exactly `{ caseId }`. */
export interface Workflows {
  /**
   * Makes sure a run of the machine is on its way: starts the case's current run; one that runs already is success;
   * one that has ended is followed by the next. @throws {Unavailable}
   */
  ensure(machine: MachineName, of: Started): Promise<void>;
  /** As `ensure`, best effort: a lost start is logged and left to reconcile (`wakeAt`). */
  nudge(machine: MachineName, of: Started): Promise<void>;
}

/**
 * The only way a use case starts a machine (test/infra/starts.test.ts): the commit first, then the start, best effort. The
 * commit itself hands the case over, so its `wakeAt` lets reconcile find a start that was lost. `next` is a machine, or says
 * from the committed case which ones are next.
 *
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
