type Count = (name: 'CasesRestarted' | 'DigestsMissing', value: number) => void;

interface Parts<Restarting, Listing> {
  readonly restarting: Promise<Restarting>;
  readonly listing: Promise<Listing>;
  readonly toldMissing: Promise<unknown>;
  readonly toldLate: Promise<unknown>;
  readonly toldTexts: Promise<unknown>;
  readonly toldSilence: Promise<unknown>;
  readonly toldDowntimes: Promise<unknown>;
  readonly holdsLookedAfter: Promise<unknown>;
  readonly answersDated: Promise<unknown>;
  readonly certificateReminded: Promise<unknown>;
  readonly holdersInstructed: Promise<unknown>;
  readonly withheldResumed: Promise<unknown>;
  readonly secondLooksOwed: Promise<unknown>;
  readonly companiesNamed: Promise<unknown>;
  readonly preservedKept: Promise<unknown>;
  readonly signalsEnded: Promise<unknown>;
  readonly erased: Promise<unknown>;
}

/** Counts what a later run of a chain started again. */
export const restarted = <R extends { readonly restarted: number }>(
  count: Count,
  sum: R,
  before: number,
): R => {
  count('CasesRestarted', sum.restarted - before);
  return sum;
};

/** Each goes on when another fails; the run fails all the same, with every fault, so that somebody hears of it. */
export const hourly = async <Restarting extends { readonly restarted: number }, Listing extends object>(
  count: Count,
  parts: Parts<Restarting, Listing>,
): Promise<Restarting & Listing> => {
  const [[restarting, listing, toldLate], all] = await Promise.all([
    Promise.allSettled([parts.restarting, parts.listing, parts.toldLate]),
    Promise.allSettled(Object.values(parts)),
  ]);
  count('DigestsMissing', toldLate.status === 'rejected' ? 1 : 0);
  if (restarting.status === 'fulfilled') count('CasesRestarted', restarting.value.restarted);
  const faults = all.flatMap((part) => (part.status === 'rejected' ? [part.reason] : []));
  if (faults.length > 1) throw new AggregateError(faults, 'parts of the hour that failed');
  if (restarting.status === 'rejected') throw restarting.reason;
  if (listing.status === 'rejected') throw listing.reason;
  if (faults.length > 0) throw faults[0];
  return { ...restarting.value, ...listing.value };
};
