import type { Verdict } from './request-words.ts';

/** What a word given through our link decides. A new one does not compile until somebody has decided it. */
export interface VerdictPolicy {
  /** It shows who asks: the request may be fulfilled (P43, R-19). Without it an officer’s check needs a second one. */
  readonly confirms: boolean;
  /** It can be said of an e-mail address alone, whoever the person is. */
  readonly fitsAddress: boolean;
}

export const verdictPolicies: Readonly<Record<Verdict, VerdictPolicy>> = {
  confirm: { confirms: true, fitsAddress: true },
  refuse: { confirms: false, fitsAddress: false },
  'not-mine': { confirms: false, fitsAddress: true },
};
