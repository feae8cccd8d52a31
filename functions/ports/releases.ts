import type { Actor, CaseId, EventBase, Noun } from '#domain/case.ts';
import type { StoredCase } from './cases.ts';

/** Lets a held case go, on the store’s own condition: even a wrong domain cannot release early (reliability.md). */
export interface Releases {
  /**
   * Commits what `decide` says in one conditional update; none = no write. Its condition itself demands that the case is
   * held, its hold is over by the store’s clock minus the margin, law enforcement was told and no review is owed.
   * @throws {HoldNotOver} when the condition refuses, whatever `decide` said
   * @throws {UnknownCase | Busy} as `Cases.change`
   */
  release<S, E extends EventBase>(
    noun: Noun<S, E>,
    id: CaseId,
    actor: Actor,
    decide: (seen: StoredCase<S, E>) => readonly E[],
  ): Promise<StoredCase<S, E>>;
}
