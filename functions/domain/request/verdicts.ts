import type { Verdict } from './vocabulary.ts';

/** What a word given through our link decides. A new one does not compile until somebody has decided it. */
export interface VerdictPolicy {
  /** It shows who asks, so we may act (P43, R-19). After any other word an officer’s check needs a second officer. */
  readonly confirms: boolean;
  /** The owner of a typed e-mail address may say it: the question there is only whether the request is theirs. */
  readonly fitsAddress: boolean;
}

export const verdictPolicies: Readonly<Record<Verdict, VerdictPolicy>> = {
  confirm: { confirms: true, fitsAddress: true },
  refuse: { confirms: false, fitsAddress: false },
  'not-mine': { confirms: false, fitsAddress: true },
};
