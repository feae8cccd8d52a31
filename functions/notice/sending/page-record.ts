import { instantText } from '#domain/calendar/instants.ts';
import { millisecondsOf } from '#domain/calendar/times.ts';
import { isOpen } from '#domain/notice/recipients.ts';
import type { Claim } from '#ports/claims.ts';
import type { Ledger, LedgerPage, LedgerRow, PageKey } from '#ports/ledger.ts';
import { type Recipient, sealOf } from '../list/recipient.ts';
import { applyEvents } from './page-events.ts';
import { outcomeKnownAfter } from './timing.ts';

export const freshRow = (one: Recipient): LedgerRow => ({
  ref: one.ref,
  hash: sealOf(one),
  state: one.onPaper ?? 'waiting',
});

/** With the events that came first. */
export const pageBeforeSending = async (
  ledger: Ledger,
  key: PageKey,
  { owner }: Claim,
  recipients: readonly Recipient[],
  seen: LedgerPage | undefined,
  now: number,
): Promise<LedgerPage> => {
  const rows = recipients.map(freshRow);
  const page: LedgerPage = seen ?? { ...key, owner, writtenAt: instantText(now), rows };
  return applyEvents(page, await ledger.deferredEvents(key), [owner, page.owner]).page;
};

/** A letter of unknown outcome waits for its events first. */
export const dueRows = (page: LedgerPage, now: number): readonly number[] => {
  const isLate = millisecondsOf(page.writtenAt) + outcomeKnownAfter <= now;
  return page.rows.flatMap(({ state }, at) =>
    state === 'waiting' || (state === 'unknown' && isLate) ? [at] : [],
  );
};

const marked = (row: LedgerRow): LedgerRow => ({ ...row, possibleDuplicate: true });

/**
 * Write before the first resent letter. Owner and instant stay, or the page would count as done.
 * @returns the same page without changes
 */
export const markedAgain = (page: LedgerPage, todo: readonly number[]): LedgerPage => {
  const again = todo.filter((at) => {
    const row = page.rows[at];
    return row?.state === 'unknown' && row.possibleDuplicate === undefined;
  });
  if (again.length === 0) return page;
  return { ...page, rows: page.rows.map((row, at) => (again.includes(at) ? marked(row) : row)) };
};

/** Never loses a mark. */
const merged = (ours: LedgerRow, theirs: LedgerRow | undefined): LedgerRow => {
  if (theirs === undefined) return ours;
  const isSameLetter = theirs.messageId !== undefined && theirs.messageId === ours.messageId;
  const row = isSameLetter || (isOpen(ours.state) && !isOpen(theirs.state)) ? { ...ours, ...theirs } : ours;
  return theirs.possibleDuplicate ? marked(row) : row;
};

/**
 * Of a page whose letters have just gone: what SES has said meanwhile, so that it costs no write of its own. Without an answer the page
 * is written as it is; the events are read again after the write.
 */
export const withEarlyEvents = async (
  ledger: Ledger,
  claim: Claim,
  page: LedgerPage,
): Promise<LedgerPage> => {
  const early = await ledger.deferredEvents(page).catch(() => []);
  return applyEvents(page, early, [claim.owner, page.owner]).page;
};

/** After a write: an event that saw no page may have been deferred meanwhile. */
export const applyLateEvents = async (
  ledger: Ledger,
  claim: Claim,
  written: LedgerPage,
): Promise<LedgerPage> => {
  const late = applyEvents(written, await ledger.deferredEvents(written), [claim.owner, written.owner]);
  return late.hasChanged ? writePage(ledger, claim, late.page, written) : written;
};

/** Merges with events that came meanwhile, then applies the deferred ones. */
export const writePage = async (
  ledger: Ledger,
  claim: Claim,
  page: LedgerPage,
  seen: LedgerPage | undefined,
): Promise<LedgerPage> => {
  let [next, over] = [page, seen];
  while (!(await ledger.write(next, over))) {
    over = await ledger.read(page);
    const { rows = [] } = over ?? {};
    next = { ...page, rows: page.rows.map((row, at) => merged(row, rows[at])) };
  }
  return applyLateEvents(ledger, claim, next);
};
