import type { StoredCase } from './cases.ts';

export type MachineName = 'request' | 'breach' | 'recipients' | 'customer-notice' | 'response-clock';

/** The machines. A run is named `<caseId>-<machine>-<run>` and gets exactly `{ caseId }`. */
export interface Workflows {
  /**
   * Makes sure a run of the machine is on its way: starts the case's current run; one that runs already is success;
   * one that has ended is followed by the next. @throws {Unavailable}
   */
  ensure(machine: MachineName, of: Pick<StoredCase, 'id' | 'runs'>): Promise<void>;
  /** As `ensure`, best effort: a lost start is logged and left to reconcile (`wakeAt`). */
  nudge(machine: MachineName, of: Pick<StoredCase, 'id' | 'runs'>): Promise<void>;
}
