/** What the daily watcher found. */
export interface WatchResult {
  /** Cases that nobody has looked after for a day longer than they may wait; at most as many as one look counts. */
  readonly stalled: number;
}
