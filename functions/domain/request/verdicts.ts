import type { Verdict } from './vocabulary.ts';

/** A new verdict does not compile until every policy is decided. */
export interface VerdictPolicy {
  /** Confirms identity (P43, R-19). After any other verdict evidence needs a second officer. */
  readonly confirms: boolean;
  /** Also valid from the owner of a typed email address, who only confirms the request. */
  readonly fitsAddress: boolean;
}

export const verdictPolicies: Readonly<Record<Verdict, VerdictPolicy>> = {
  confirm: { confirms: true, fitsAddress: true },
  refuse: { confirms: false, fitsAddress: false },
  'not-mine': { confirms: false, fitsAddress: true },
};
