import { Unavailable } from '#domain/case/errors.ts';

/** Our own mistakes; trying again would not help, so they stay what they are. */
const mistakes = ['ValidationException', 'SerializationException', 'TypeError', 'RangeError', 'SyntaxError'];

/** The fault of a service as `Unavailable`, with its cause; to be thrown. */
export const outage = (what: string, fault: unknown): unknown =>
  fault instanceof Error && mistakes.includes(fault.name) ? fault : new Unavailable(what, { cause: fault });

/** Settings of a client whose calls may be repeated: three tries, none of which hangs. */
export const threeAttempts = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
};

/** Settings of a client whose calls must not be repeated by the client: a lost reply is ours to judge. */
export const singleAttempt = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};
