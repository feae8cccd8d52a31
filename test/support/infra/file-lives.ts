export interface LifecycleRule {
  readonly Status: string;
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
}

const dayLength = 86_400_000;

/** S3 counts days from an instant and rounds up to the next midnight, UTC. */
const midnightAfter = (instant: number, days: number): number =>
  Math.ceil((instant + days * dayLength) / dayLength) * dayLength;

const soonest = (instant: number, days: readonly (number | undefined)[]): string => {
  const known = days.filter((one) => one !== undefined);
  if (known.length === 0) return 'stays';
  return new Date(midnightAfter(instant, Math.min(...known))).toISOString().slice(0, 10);
};

/**
 * Days, UTC, from whose midnight on S3 removes what the rules say about a key, in a bucket with versions: `hidden`, when the current version
 * gets a delete marker; `replaced`, when a version that another replaced or a marker hides at the same instant is gone; `unfinished`, an
 * upload in parts.
 */
export const livesOf = (rules: readonly LifecycleRule[], key: string, instant: string) => {
  const own = rules.filter(({ Status, Prefix = '' }) => Status === 'Enabled' && key.startsWith(Prefix));
  const at = Date.parse(instant);
  return {
    hidden: soonest(
      at,
      own.map(({ ExpirationInDays }) => ExpirationInDays),
    ),
    replaced: soonest(
      at,
      own.map(({ NoncurrentVersionExpiration }) => NoncurrentVersionExpiration?.NoncurrentDays),
    ),
    unfinished: soonest(
      at,
      own.map(({ AbortIncompleteMultipartUpload }) => AbortIncompleteMultipartUpload?.DaysAfterInitiation),
    ),
  };
};
