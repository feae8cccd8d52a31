/** The time a function acts at. `#clock` is the machine's own in the cloud and the moved one on the laptop. */
export interface Clock {
  /** Now, in epoch milliseconds. */
  now(): number;
  /** Resolves after `forMs` of this clock's time; on a moved clock it counts as idle. */
  sleep(forMs: number): Promise<void>;
}
