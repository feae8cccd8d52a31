import type { Actor, CaseId, EventBase, Noun } from '#domain/case/case.ts';
import type { StoredCase } from './cases.ts';
import type { Fence } from './claims.ts';

type MachineToRun<E> = (events: readonly E[]) => string | undefined;

/** Lets a held case go, on the store’s own conditions: even a wrong domain cannot release early (decision 0013). */
export interface Releases {
  /**
   * Commits what `decide` says in one conditional update; none = no write. Its condition itself demands that the case is
   * held, its hold is over by the store’s clock minus the margin, law enforcement was told, no review and no
   * confirmation after a restore is owed; or that two different persons decided that nobody is reported to, and no agency
   * was told.
   * `machineToRun` says from the events which machine’s run is raised in the same write, if any.
   * @throws {HoldNotOver} when the condition refuses, whatever `decide` said
   * @throws {NotFound | Busy} as `Cases.change`
   */
  release<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseId: CaseId,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
    machineToRun?: MachineToRun<E>,
  ): Promise<StoredCase<S, E>>;
  /**
   * Commits an urgent exception and writes it into the fence (`urgent`), which nothing else does: held, told, and nothing
   * of the agencies stands. Whatever raises the epoch takes it away again.
   * @throws as `release`
   */
  confirmException<S, E extends EventBase>(
    noun: Noun<S, E>,
    caseOrId: CaseId | StoredCase<S, E>,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
    urgentOf: (next: S) => NonNullable<Fence['urgent']>,
    machineToRun?: MachineToRun<E>,
  ): Promise<StoredCase<S, E>>;
}
