/** Milliseconds by which a clock may differ from the true time (F5): a release uses now minus this and wakes this much later. */
export const marginFor = 5 * 60_000;

/** Of two clocks one may be behind and the other ahead. */
export const apartFor = 2 * marginFor;

/** Epoch milliseconds, by our clock, after which a lease that another run wrote by its clock is over for both. */
export const leaseOverFrom = (leaseUntil: number): number => leaseUntil + apartFor;

export const isLeaseOver = (leaseUntil: number, now: number): boolean => leaseOverFrom(leaseUntil) < now;

/** The same for a condition of the store, which compares one attribute: a lease that ended before this is over. */
export const leasesOverBefore = (now: number): number => now - apartFor;
