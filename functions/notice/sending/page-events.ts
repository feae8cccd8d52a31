import { isOpen, laterState } from '#domain/notice/recipients.ts';
import type { LedgerPage, LedgerRow, PageEvent } from '#ports/ledger.ts';

/**
 * Is an event about this row? The message id says so; for a row of unknown outcome the claim does, which nobody outside
 * knows.
 */
const isAbout = (row: LedgerRow, { messageId, owner }: PageEvent, owners: readonly string[]): boolean =>
  row.messageId === undefined ? isOpen(row.state) && owners.includes(owner) : row.messageId === messageId;

const after = (row: LedgerRow, { type, messageId }: PageEvent): LedgerRow => {
  const state = laterState(row.state, type);
  return state === row.state && row.messageId === messageId ? row : { ...row, state, messageId };
};

export interface Applied {
  readonly page: LedgerPage;
  /** Events that were about a row of the page. */
  readonly known: number;
  readonly hasChanged: boolean;
}

/**
 * Applies events to a page, each to its own row alone. Order, duplicates and forgeries change nothing. `owners` hold or
 * held the claims under which the page is sent.
 */
export const applyEvents = (
  page: LedgerPage,
  events: readonly PageEvent[],
  owners: readonly string[] = [page.owner],
): Applied => {
  const rows = [...page.rows];
  let known = 0;
  for (const event of events) {
    const row = rows[event.position];
    if (row === undefined || !isAbout(row, event, owners)) continue;
    known += 1;
    rows[event.position] = after(row, event);
  }
  const hasChanged = rows.some((row, at) => row !== page.rows[at]);
  return { page: hasChanged ? { ...page, rows } : page, known, hasChanged };
};
