import { type Instant, isAfter } from '#domain/calendar/times.ts';

/** One version of the posted privacy policy. It is in force from `postedAt` until the next one is posted (P48). */
export interface PolicyVersion {
  /** Short, and never used again: cases keep it. */
  readonly id: string;
  readonly postedAt: Instant;
  /** Where this version, and no later one, can be read. */
  readonly url: string;
  /** SHA-256 (hex) of its text as posted. */
  readonly sha256: string;
}

/** Undefined before the first was posted: nothing applies before `postedAt` (P48). `versions` in any order. */
export const policyInForce = (versions: readonly PolicyVersion[], at: Instant): PolicyVersion | undefined =>
  versions
    .filter(({ postedAt }) => !isAfter(postedAt, at))
    .reduce<PolicyVersion | undefined>(
      (latest, one) => (latest === undefined || isAfter(one.postedAt, latest.postedAt) ? one : latest),
      undefined,
    );

/** What a case keeps of it at receipt: the id of the version in force. */
export const policyAt = (
  versions: readonly PolicyVersion[],
  receivedAt: Instant,
): { readonly policy?: string } => {
  const found = policyInForce(versions, receivedAt);
  return found === undefined ? {} : { policy: found.id };
};

/** The version that governs a case. Early histories name none: it is the one that was in force at their receipt. */
export const policyOf = (
  versions: readonly PolicyVersion[],
  { policy, receivedAt }: { readonly policy?: string | undefined; readonly receivedAt: Instant },
): PolicyVersion | undefined =>
  policy === undefined ? policyInForce(versions, receivedAt) : versions.find(({ id }) => id === policy);
