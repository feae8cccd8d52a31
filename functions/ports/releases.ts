import type { Actor, CaseId, EventBase, Noun } from '#domain/case/case.ts';
import type { StoredCase } from './cases.ts';
import type { Fence } from './claims.ts';

type MachineToRun<E> = (events: readonly E[]) => string | undefined;

/** The store's own conditions: even a wrong domain cannot release early (decision 0013). */
export interface Releases {
  /**
   * One conditional update; no events = no write. The store itself demands: held, hold over by its clock minus
   * the margin, law enforcement notified, no review or restore confirmation owed; or two persons who decided
   * not to report and that 64.2011(e) is not met, as its own reading of the commits says, and no agency notified.
   * @throws {HoldNotOver} when the condition refuses
   * @throws {NotFound | Busy} as `Cases.change`
   */
  release<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
    machineToRun?: MachineToRun<E>,
  ): Promise<StoredCase<S, E>>;
  /** Only this writes `urgent`: held, notified, no direction open. @throws as `release` */
  confirmException<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseOrId: CaseId | StoredCase<S, E>,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
    urgentOf: (next: S) => NonNullable<Fence['urgent']>,
    machineToRun?: MachineToRun<E>,
  ): Promise<StoredCase<S, E>>;
}
