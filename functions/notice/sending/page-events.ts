import { isOpen, laterState } from '#domain/notice/recipients.ts';
import type { LedgerPage, LedgerRow, PageEvent } from '#ports/ledger.ts';

/** By message id; for a row of unknown outcome by claim, which outsiders cannot know. */
const isAbout = (row: LedgerRow, { messageId, owner }: PageEvent, owners: readonly string[]): boolean =>
  row.messageId === undefined ? isOpen(row.state) && owners.includes(owner) : row.messageId === messageId;

const after = (row: LedgerRow, { type, messageId }: PageEvent): LedgerRow => {
  const state = laterState(row.state, type);
  return state === row.state && row.messageId === messageId ? row : { ...row, state, messageId };
};

export interface Applied {
  readonly page: LedgerPage;
  readonly known: number;
  readonly hasChanged: boolean;
}

/** Safe for any order, duplicates and forgeries. `owners`: of the page's claims. */
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
