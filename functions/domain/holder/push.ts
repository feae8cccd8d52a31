import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

/** Why there was no reply. `not-public`: the address is in a private network, so that nothing was sent. */
export type PushFault = 'not-public' | 'no-connection' | 'timeout';

/** What the system replied. */
export type PushReply =
  | { readonly status: number /** Of its `Retry-After`. */; readonly retryAfterMs?: number }
  | { readonly fault: PushFault };

/** `received`: it answered 2xx. `gone`: it answered 410. `failed`: no attempt was received. `over`: nothing to tell any more. */
export type PushEnd = 'received' | 'gone' | 'failed' | 'over';

interface Attempt {
  readonly at: Instant;
  /** HTTP status, or why there was none. */
  readonly said: number | PushFault;
}

/** One instruction to one system, which the system's webhook is told about. */
export interface Push {
  readonly request: CaseId;
  readonly n: number;
  /** Short name of the system. */
  readonly holder: string;
  readonly queuedAt: Instant;
  /** Attempts since it was queued, or sent again by an officer. */
  readonly tries: number;
  /** The last ones, for the auditor. */
  readonly attempts: readonly Attempt[];
  /** Absent: it has ended. */
  readonly nextAt?: Instant;
  readonly end?: PushEnd;
  /** Number of the stored version; a write says which version it read. */
  readonly turn: number;
}

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** Wait before each attempt, ms, counted from the one before (Standard Webhooks 1.0). */
const delays = [
  ...[0, 5 * second, 5 * minute, 30 * minute, 2 * hour],
  ...[5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour],
] as const;

export const mostTries = delays.length;

/** An attempt that nobody recorded is over by then: its function ran at most five minutes. */
const recordingMs = 6 * minute;
const keptAttempts = 20;
/** At most a tenth longer, so that a system that was down does not get everything at once. */
const jitter = 0.1;
/** A system cannot put us off for longer. */
const longestMs = 24 * hour;
const slowMs = 5 * minute;

export const isSlow = (reply: PushReply): boolean =>
  'status' in reply && [429, 502, 504].includes(reply.status);

export const isReceived = (reply: PushReply): boolean =>
  'status' in reply && reply.status >= 200 && reply.status <= 299;

export const isGone = (reply: PushReply): boolean => 'status' in reply && reply.status === 410;

const after = (now: Instant, ms: number): Instant => instantText(millisecondsOf(now) + Math.round(ms));

export const queued = (of: Pick<Push, 'request' | 'n' | 'holder'>, now: Instant): Push => ({
  ...of,
  ...{ queuedAt: now, nextAt: now, tries: 0, attempts: [], turn: 1 },
});

/** By an officer: from the first attempt on, whatever became of it. */
export const pushedAgain = (push: Push, now: Instant): Push => {
  const { end: _, ...rest } = push;
  return { ...rest, nextAt: now, tries: 0 };
};

export const isLastTry = ({ tries }: Push): boolean => tries >= mostTries;

/** Written before the attempt: a run that dies leaves the next one in its place, and a second run at once sees that it is not due. */
export const claimed = (push: Push, now: Instant): Push => ({
  ...push,
  ...{ tries: push.tries + 1, nextAt: after(now, recordingMs) },
});

/** Not now: a freeze, a preservation, or no secret yet. It is no attempt. */
export const postponed = (push: Push, now: Instant): Push => ({ ...push, nextAt: after(now, hour) });

export const ended = (push: Push, end: PushEnd): Push => {
  const { nextAt: _, ...rest } = push;
  return { ...rest, end };
};

/** After `claimed`. `fraction`: 0 to 1, by chance. A last try that failed stays due until officers were told of it. */
export const replied = (push: Push, reply: PushReply, now: Instant, fraction: number): Push => {
  const said = 'status' in reply ? reply.status : reply.fault;
  const noted = { ...push, attempts: [...push.attempts, { at: now, said }].slice(-keptAttempts) };
  if (isReceived(reply)) return ended(noted, 'received');
  const delay = (delays[push.tries] ?? 0) * (1 + jitter * fraction);
  const asked = 'status' in reply ? Math.min(reply.retryAfterMs ?? 0, longestMs) : 0;
  return { ...noted, nextAt: after(now, Math.max(delay, asked, isSlow(reply) ? slowMs : 0)) };
};
