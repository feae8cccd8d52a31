import type { Queue } from './queues.ts';

/** What a case can be: the noun of its folder. A controller is an aggregate with history like the others. */
export type Kind = 'request' | 'breach' | 'controller' | 'account' | 'deputies' | 'sending';

/** `REQ-` + 26 Crockford base-32 characters, or `CTL-<slug>` for a controller. Never guessable, never enumerable (requests). */
export type CaseId = string;

/** Who acted, as a code without a name: `requester`, `roster`, `officer:<sub>`, `machine:<task>`. */
export type Actor = string;

/** What happened, once and for ever: `{ type, …codes, dates and hashes }`, never a person's data. */
export interface EventBase {
  readonly type: string;
}

/** One step of a case's history; `hash` seals the commit, `prev` the one before it. */
export interface Commit<E extends EventBase = EventBase> {
  readonly revision: number;
  /** Instant, UTC ISO with exactly three decimals. */
  readonly at: string;
  readonly actor: Actor;
  readonly events: readonly E[];
  readonly prev: string;
  readonly hash: string;
}

/** What the work list and reconcile see of a case; written with every commit. */
export interface CaseKeys {
  readonly stage: string;
  /** Work list the case stands in; absent for a register entry. */
  readonly queue?: Queue;
  readonly dueOn?: string;
  readonly workBy?: string;
  /** Officer who has it, as the token's sub. */
  readonly assignee?: string;
  /** Instant after which, if nothing touched the case, reconcile must look; absent when settled. */
  readonly wakeAt?: string;
  /**
   * Further attributes of the item, for the store's own conditions (decision 0013): set with every commit, removed where
   * undefined, left alone where not named.
   */
  readonly fence?: Readonly<Record<string, unknown>>;
}

/** How a noun turns its history into what it is now. `evolve` is total over its events. */
export interface Noun<S, E extends EventBase> {
  readonly kind: Kind;
  evolve(state: S | undefined, event: E, at: string): S;
  keys(caseId: CaseId, state: S): CaseKeys;
}
