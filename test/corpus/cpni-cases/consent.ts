import type { AccountFacts, OptIn, OptOut, Recipient, Restriction, Use } from './case.ts';

type Yes = Pick<OptIn, 'recipient' | 'use'>;

/** An express yes after a fit notice. */
export const yes = (to: Yes, daysAgo: number, more: Partial<AccountFacts> = {}): AccountFacts => ({
  known: true,
  optIn: { ...to, daysAgo, notice: 'fit' },
  ...more,
});

/** An express yes after a notice that lacks a sentence of 64.2008(c) or is no longer in force. */
export const yesToUnfitNotice = (to: Yes, daysAgo: number): AccountFacts => ({
  known: true,
  optIn: { ...to, daysAgo, notice: 'unfit' },
});

/** A mailing of a confirmed opt-out notice on paper that nobody answered, naming one use and one recipient. */
export const silence = (
  { use, recipient }: { readonly use: Use; readonly recipient: Recipient },
  mailedDaysAgo: number,
  but: Partial<OptOut> = {},
  more: Partial<AccountFacts> = {},
): AccountFacts => ({
  known: true,
  optOut: {
    mailedDaysAgo,
    answer: 'none',
    notice: 'opt-out',
    isConfirmedByCounsel: true,
    uses: [use],
    recipients: [recipient],
    ...but,
  },
  ...more,
});

export const denial = (use: Restriction['use'], daysAgo: number): Pick<AccountFacts, 'restriction'> => ({
  restriction: { use, daysAgo },
});
