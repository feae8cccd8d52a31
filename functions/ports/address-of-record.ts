import type { Instant } from '#domain/calendar/times.ts';
/** For accounts whose address may be the thief's; `postalAsOf` is the address at `asOf`. */
export interface RegisteredAddress {
  /** Instants; absent without an address of record. */
  readonly emailSince?: Instant;
  readonly postalSince?: Instant;
  readonly postalAsOf?: string;
}

export interface AddressOfRecord {
  /** By account number; unknown accounts are absent. */
  lookUp(accounts: readonly string[], asOf: Instant): Promise<ReadonlyMap<string, RegisteredAddress>>;
}
