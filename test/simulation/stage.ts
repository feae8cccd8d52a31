import type { Evidence } from './evidence.ts';

/** One HTTP call of an actor. `as` names who makes it in the trace and in the evidence. */
export interface Call {
  readonly as: string;
  readonly method: string;
  /** From the slash on, with its query. */
  readonly path: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** The claims that the authorizer of the gateway would have read from a valid token. */
  readonly officer?: Officer;
  /** The idempotency key. The same key again is the same call again. */
  readonly key?: string;
  /** The IP address that the gateway saw. One for each `as` unless given. */
  readonly source?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Officer {
  readonly sub: string;
  readonly groups: readonly string[];
}

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Parsed, where the reply is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what a reply must be is for each actor to say
  readonly body: any;
}

/** A letter that arrived at an email address. */
export interface Posted {
  /** True virtual time of its arrival, epoch ms. */
  readonly at: number;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Message tags that it was sent with. */
  readonly tags: Readonly<Record<string, string>>;
  /** The process that sent it. */
  readonly by: string;
  /** The simulation lost the reply to the sender, or killed the sender before it could know. */
  readonly outcomeUnknown: boolean;
}

/** What an actor can do: speak HTTP, read its letters, wait. It never sees the table. */
export interface Stage {
  readonly seed: number;
  /** True virtual time, epoch ms. */
  now(): number;
  /** No faults and no new cases any more; everybody does their duty within a day. */
  isCalm(): boolean;
  /** 0 ≤ n < 1. One stream for each actor and purpose ('agency/2/lift'): drawing from one moves no other. */
  rng(stream: string): number;
  sleep(ms: number): Promise<void>;
  /** @returns `undefined` when no reply came: nobody knows what the call did. */
  http(call: Call): Promise<Reply | undefined>;
  /** Letters that have arrived at this address so far. */
  inbox(to: string): readonly Posted[];
  /** Goes into the trace and the evidence: what an actor did outside the product. */
  note(what: string, facts?: object): void;
}

export type Actor = (stage: Stage) => Promise<void>;

/** What happens to one call of a service, to one event of a letter, or to one letter. */
export type FaultKind =
  | 'dies-before'
  | 'dies-after'
  | 'reply-lost'
  | 'throttled'
  | 'slow'
  | 'event-lost'
  | 'event-twice'
  | 'event-late'
  | 'bounced'
  | 'complained-of';

export interface Fault {
  /** The name of the call: who made it, which call of which service. */
  readonly at: string;
  readonly kind: FaultKind;
  /** True virtual time, epoch ms. */
  readonly time: number;
}

export interface FaultPlan {
  /** Chance that a call of a service meets a fault, before the calm: 0 to 1. */
  readonly odds: number;
  /** Faults at other names of calls are left out. Those at these names stay as they were: a smaller story. */
  readonly only?: ReadonlySet<string>;
  /** Faults by order: the name of a call, and what happens to it. */
  readonly ordered?: ReadonlyMap<string, FaultKind>;
}

/** What is done to the system, not by one of its users. */
export type Operation =
  /** Each execution that has failed is redriven from the state at which it failed. */
  | { readonly at: number; readonly do: 'redrive' }
  /** The table is put back to an earlier moment, then the commands of the RUNBOOK are run. */
  | { readonly at: number; readonly do: 'restore'; readonly to: number }
  /** From here on executions start under the new definitions; those under way keep theirs. */
  | { readonly at: number; readonly do: 'deploy' };

export interface Plan {
  readonly seed: number;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly faults: FaultPlan;
  /** Epoch ms, like the other two. */
  readonly startAt: number;
  readonly calmAt: number;
  readonly endAt: number;
  readonly operations?: readonly Operation[];
}

export interface Played {
  readonly violations: readonly string[];
  /** How often something happened, by name. A run that played nothing is a failure. */
  readonly reach: Readonly<Record<string, number>>;
  /** Byte for byte the same for the same plan. */
  readonly trace: string;
  readonly evidence: Evidence;
  readonly faults: readonly Fault[];
  /** Things that happened: calls of services, replies, timers. */
  readonly events: number;
}
