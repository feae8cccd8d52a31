import type { stopReasons } from './directions.ts';

type StopReason = (typeof stopReasons)[number];

/** What the reason of a stop decides. A new one does not compile until somebody has decided it. */
interface StopPolicy {
  /** Given by telephone: a second call of the same agency needs counsel’s note and another officer. */
  readonly isCall: boolean;
  /** The direction behind it is refused, by name, though it silences us to the end of the 2nd business day. */
  readonly isRefused: boolean;
}

export const stopPolicies: Readonly<Record<StopReason, StopPolicy>> = {
  verbal: { isCall: true, isRefused: false },
  'over-30-days': { isCall: false, isRefused: true },
  incomplete: { isCall: false, isRefused: false },
  'our-own': { isCall: false, isRefused: false },
};
