import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { isBack, isNeverEmailed, isOpen } from '#domain/notice/recipients.ts';
import type { LedgerPage } from '#ports/ledger.ts';
import { canaryFor } from './timing.ts';

/** Less than this part of the canary’s letters may come back. */
const mostBack = 0.05;

/** What the first page says of all others. `error` names, for a person, how many of how many came back. */
export type Verdict =
  | { readonly says: 'send' | 'passed' }
  | { readonly says: 'wait'; readonly until: string }
  | { readonly says: 'failed'; readonly error: string };

/** Ten recipients, ten minutes, bounces under 5 %: else nobody else is written to before a person has looked. */
export const verdictOn = (page: LedgerPage | undefined, now: number): Verdict => {
  if (page === undefined || page.rows.some(({ state }) => isOpen(state))) return { says: 'send' };
  const until = Date.parse(page.writtenAt) + canaryFor;
  if (now < until) return { says: 'wait', until: ceilToSecond(instantText(until)).text };
  const mailed = page.rows.filter(({ state }) => !isNeverEmailed(state));
  const back = mailed.filter(({ state }) => isBack(state)).length;
  return back < mailed.length * mostBack || mailed.length === 0
    ? { says: 'passed' }
    : { says: 'failed', error: `${back} of ${mailed.length} came back` };
};
