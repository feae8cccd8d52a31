import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { isBack, isNeverEmailed, isOpen } from '#domain/notice/recipients.ts';
import type { LedgerPage } from '#ports/ledger.ts';
import { canaryFor } from './timing.ts';

/** Less than this part of the canary’s letters may come back. */
const mostBack = 0.05;

/** What the first page says of all others. `error` names, for a person, how many of how many came back. */
export type CanaryResult =
  | { readonly outcome: 'send' | 'passed' }
  | { readonly outcome: 'wait'; readonly until: string }
  | { readonly outcome: 'failed'; readonly error: string };

/** Ten recipients, ten minutes, bounces under 5 %: else nobody else is written to before a person has looked. */
export const canaryResultOf = (page: LedgerPage | undefined, now: number): CanaryResult => {
  if (page === undefined || page.rows.some(({ state }) => isOpen(state))) return { outcome: 'send' };
  const until = Date.parse(page.writtenAt) + canaryFor;
  if (now < until) return { outcome: 'wait', until: ceilToSecond(instantText(until)).text };
  const emailed = page.rows.filter(({ state }) => !isNeverEmailed(state));
  const back = emailed.filter(({ state }) => isBack(state)).length;
  return back < emailed.length * mostBack || emailed.length === 0
    ? { outcome: 'passed' }
    : { outcome: 'failed', error: `${back} of ${emailed.length} came back` };
};
