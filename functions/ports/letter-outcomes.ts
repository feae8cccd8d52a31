import type { Outcome } from '#domain/breaker/outcomes.ts';

/** What became of the last letters to typed addresses, in one item (decision 0036). */
export interface LetterOutcomes {
  /** Merges them in, each letter once, and keeps the last 500. @returns those. @throws {Busy | Unavailable} try again */
  record(news: readonly Outcome[]): Promise<readonly Outcome[]>;
}
