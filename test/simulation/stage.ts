/** One HTTP call of an actor. `as` names who makes it in the trace and in the evidence. */
export interface Call {
  readonly as: string;
  readonly method: string;
  /** From the slash on, with its query; or a whole address that the product gave out for an upload. */
  readonly path: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** A body as it is, like a list of recipients; its content type is in `headers`. */
  readonly raw?: string | Uint8Array;
  /** The claims that the authorizer of the gateway would have read from a valid token. */
  readonly officer?: Officer;
  /** The claims of another system's token, in the same way. */
  readonly system?: System;
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

export interface System {
  readonly client: string;
  /** As a token has them: `privacy-clock/cpni.check`. */
  readonly scope: string;
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
export interface ArrivedLetter {
  /** True virtual time of its arrival, epoch ms. */
  readonly at: number;
  /** When its sender handed it to SES; absent in evidence that was made by hand. */
  readonly handedAt?: number;
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
  /** SES took it, and it came back: it is in nobody's inbox. */
  readonly isReturned: boolean;
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
  inbox(to: string): readonly ArrivedLetter[];
  /** Goes into the trace and the evidence: what an actor did outside the product. */
  note(what: string, facts?: object): void;
}

export type Actor = (stage: Stage) => Promise<void>;

/** What happens to one call of a service, to one event of a letter, or to one letter. */
export type FaultKind =
  | 'dies-before'
  | 'dies-after'
  | 'reply-lost'
  | 'sent-again'
  | 'lands-late'
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
