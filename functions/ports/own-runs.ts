/** Runs of the function that asks, which hands its work on when its time is nearly over. */
export interface OwnRuns {
  /**
   * Starts one more run and does not wait for it. `functionArn`: of the run that asks, with its alias. `input`: as JSON, under
   * 256 KB. @throws {Unavailable}
   */
  start(functionArn: string, input: object): Promise<void>;
}
