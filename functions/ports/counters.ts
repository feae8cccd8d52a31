export interface Counters {
  /** Takes a place under `key`, once per `what`; `expiresAt` in epoch seconds. @returns false when full */
  take(key: string, what: string, limit: number, expiresAt: number): Promise<boolean>;
}
