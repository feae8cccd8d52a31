/** An account as the register has it, for the question whether its address may be the thief's. */
export interface RegisteredAddress {
  /** Instants since which the addresses are of record; absent = there is none. */
  readonly emailSince?: string;
  readonly postalSince?: string;
  /** Postal address of record at the instant that was asked about. */
  readonly postalAsOf?: string;
}

export interface AddressOfRecord {
  /** Accounts by their number, at the instant `then`; those that the register does not know are not in the answer. */
  lookUp(accounts: readonly string[], asOf: string): Promise<ReadonlyMap<string, RegisteredAddress>>;
}
