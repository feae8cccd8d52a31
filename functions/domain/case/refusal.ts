/** Each has one HTTP status (platform/problem.ts). */
export type Category =
  | 'invalid'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'gone'
  | 'too-many'
  | 'later'
  | 'ours';

const nameOf = (code: string): string =>
  code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Clients and machines (Retry, Catch) match the code and the name that follows from it. */
export abstract class Refusal extends Error {
  abstract readonly category: Category;
  abstract readonly code: string;
  override get name(): string {
    return nameOf(this.code);
  }
}

/** Never without the time after which the caller may try again (RFC 9110, Retry-After). */
export abstract class TooMany extends Refusal {
  readonly category = 'too-many';
  /** Seconds. */
  abstract readonly retryAfter: number;
}

// @__NO_SIDE_EFFECTS__
const refusal = (category: Exclude<Category, 'too-many'>, code: string, sentence: string) =>
  class extends Refusal {
    readonly category = category;
    readonly code = code;
    constructor() {
      // A page asks the rules of every act what bars it: a refusal is an answer, and only our faults show where they began.
      const { stackTraceLimit } = Error;
      Error.stackTraceLimit = category === 'ours' ? stackTraceLimit : 0;
      super(sentence);
      Error.stackTraceLimit = stackTraceLimit;
    }
  };

/*
 * `export const NoSuchProposal = conflict('no-such-proposal', 'It is no longer proposed.')`. The mark lets
 * the bundler drop unused ones.
 */
/** The input is wrong, no matter who sends it and when. */
// @__NO_SIDE_EFFECTS__
export const invalid = (code: string, sentence: string) => refusal('invalid', code, sentence);
/** The state of the case does not allow it. */
// @__NO_SIDE_EFFECTS__
export const conflict = (code: string, sentence: string) => refusal('conflict', code, sentence);
// @__NO_SIDE_EFFECTS__
export const unknown = (code: string, sentence: string) => refusal('unknown', code, sentence);
// @__NO_SIDE_EFFECTS__
export const forbidden = (code: string, sentence: string) => refusal('forbidden', code, sentence);
// @__NO_SIDE_EFFECTS__
export const gone = (code: string, sentence: string) => refusal('gone', code, sentence);
// @__NO_SIDE_EFFECTS__
export const tooMany = (code: string, sentence: string, retryAfter: number) =>
  class extends TooMany {
    readonly code = code;
    readonly retryAfter: number;
    constructor(seconds: number = retryAfter) {
      super(sentence);
      this.retryAfter = seconds;
    }
  };
// @__NO_SIDE_EFFECTS__
export const later = (code: string, sentence: string) => refusal('later', code, sentence);
/** A fault that no client can fix. */
// @__NO_SIDE_EFFECTS__
export const ours = (code: string, sentence: string) => refusal('ours', code, sentence);
