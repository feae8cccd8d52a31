import type { stopReasons } from './directions.ts';

type StopReason = (typeof stopReasons)[number];

/** A new reason does not compile until every policy is decided. */
interface StopPolicy {
  /** A second call of the agency needs counsel's note and another officer. */
  readonly isCall: boolean;
  /** The direction is refused by name, but silences us to the end of the 2nd business day. */
  readonly isRefused: boolean;
}

export const stopPolicies: Readonly<Record<StopReason, StopPolicy>> = {
  verbal: { isCall: true, isRefused: false },
  'over-30-days': { isCall: false, isRefused: true },
  incomplete: { isCall: false, isRefused: false },
  'our-own': { isCall: false, isRefused: false },
};
