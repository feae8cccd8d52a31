import { Unavailable } from '#domain/case/errors.ts';

/** Our own mistakes: a retry would not help, so they stay as they are. */
const mistakes = ['ValidationException', 'SerializationException', 'TypeError', 'RangeError', 'SyntaxError'];

/** @returns `Unavailable` with its cause, to be thrown */
export const outage = (what: string, fault: unknown): unknown =>
  fault instanceof Error && mistakes.includes(fault.name) ? fault : new Unavailable(what, { cause: fault });

/** Calls that may be repeated: three attempts, none of which hangs. */
export const threeAttempts = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
};

/** For the signal: a store that hangs may hold up neither a stop nor a lane for longer than two seconds (decision 0077). */
export const quickAttempts = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
};

/** The client must not repeat these calls: we judge a lost reply ourselves. */
export const singleAttempt = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};
