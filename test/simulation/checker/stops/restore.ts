import { type Facts, isAny } from './facts.ts';

/** Two officers confirm the same hash of the stops that were found in the table (law of stopping 3). */
export const isRestoreOwed = (known: Facts): boolean => {
  const owed = known.findLastIndex(isAny('restore-owed'));
  if (owed < 0) return false;
  const since = known.slice(owed + 1);
  const cleared = since.findLast(isAny('restore-cleared'));
  if (cleared === undefined) return true;
  const { by, proposalSha256 } = cleared.facts;
  const first = since.some(
    (one) =>
      one.type === 'restore-confirmed' && one.facts.by !== by && one.facts.proposalSha256 === proposalSha256,
  );
  return !first;
};
