/** Epoch milliseconds. `#clock` is real time in the cloud and moved time on the laptop. */
export interface Clock {
  now(): number;
  /** Milliseconds; a moved clock counts the sleeper as idle. */
  sleep(forMs: number): Promise<void>;
}
