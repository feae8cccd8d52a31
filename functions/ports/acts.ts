import { secondsKept } from '#domain/calendar/periods.ts';
import type { Answer } from './routes.ts';

/** A call that an officer may send twice: a double click, or the same form again. */
export interface Act {
  /** `sub` of the officer. */
  readonly by: string;
  /** Method and path, filled in. */
  readonly route: string;
  /** Idempotency-Key. */
  readonly key: string;
  /** Hex, of the raw body. */
  readonly bodySha256: string;
}

/** Seconds. An act is remembered for a day; one that did not end may be done again when its function has given up. */
export const actLimits = { remembered: secondsKept('act'), lease: 30 } as const;

/** `never`: it runs each time, also with a key that was used before (law of stopping 7). */
export type Replay = 'kept' | 'never';

/** An act that no limit holds up, most often because it stops letters. Whoever adds one decides what a repeat gets. */
export interface NeverTooMany {
  /** Why it is done however many the officer sent in this minute. */
  readonly because: string;
  /** By what was sent, where one route both stops and resumes. */
  readonly replay: Replay | ((body: unknown) => Replay);
}

/** Of an answer that was given before: nothing was done now. */
export const repeatHeader = 'idempotency-replayed';

/** Of an act that was done before: nothing was done now, and the answer says so (law of stopping 7). */
export const asRepeat = <A extends Answer>(answer: A) => ({
  ...answer,
  headers: { ...answer.headers, [repeatHeader]: 'true' },
});

/**
 * What an officer sends twice is done once (F1). The first answer is given again for a day. After a crash the work runs again: each
 * commit of a case carries the act, so what was committed is not committed twice, also after that day.
 */
export interface Acts {
  /** A refusal is not remembered: nothing was done. @throws {IdempotencyKeyReused | ActInProgress}, and whatever `work` throws */
  once(act: Act, work: () => Promise<Answer>): Promise<Answer>;
  /** Counts an act of this officer in this minute. Where the store cannot count, it refuses nothing. @throws {TooManyActs} */
  count(by: string): Promise<void>;
}
