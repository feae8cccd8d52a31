import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { isBack, isNeverEmailed, isOpen } from '#domain/notice/recipients.ts';
import type { LedgerPage } from '#ports/ledger.ts';
import { canaryFor } from './timing.ts';

/** This share of returned letters or more fails the canary. */
const mostBack = 0.05;

/** `error`: how many of how many letters came back. */
export type CanaryResult =
  | { readonly outcome: 'send' | 'passed' }
  | { readonly outcome: 'wait'; readonly until: Instant }
  | { readonly outcome: 'failed'; readonly error: string };

/** Ten letters, ten minutes, under 5 % returned; otherwise an officer must look first. */
export const canaryResultOf = (page: LedgerPage | undefined, now: number): CanaryResult => {
  if (page === undefined || page.rows.some(({ state }) => isOpen(state))) return { outcome: 'send' };
  const until = millisecondsOf(page.writtenAt) + canaryFor;
  if (now < until) return { outcome: 'wait', until: ceilToSecond(instantText(until)).text };
  const emailed = page.rows.filter(({ state }) => !isNeverEmailed(state));
  const back = emailed.filter(({ state }) => isBack(state)).length;
  return back < emailed.length * mostBack || emailed.length === 0
    ? { outcome: 'passed' }
    : { outcome: 'failed', error: `${back} of ${emailed.length} came back` };
};
