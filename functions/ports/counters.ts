/** Counts what may happen only so often. */
export interface Counters {
  /**
   * Takes one of the `limit` places under the key; the same `what` takes its place once, however often it asks.
   * `expiresAt` in epoch seconds. @returns false when no place is left
   */
  take(key: string, what: string, limit: number, expiresAt: number): Promise<boolean>;
}
