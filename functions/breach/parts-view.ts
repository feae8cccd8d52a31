import { type ListPart, listParts, type PartsOfList, rowsIn } from '#domain/notice/parts-of-list.ts';

const labels: Readonly<Record<ListPart, string>> = {
  emailed: 'notified by email',
  'email-waiting': 'email waiting',
  'paper-to-mail': 'on paper, not mailed yet',
  'paper-mailed': 'notified by mail on paper',
  posted: 'rejected, mailed on paper',
  corrected: 'rejected, corrected on another list',
  'written-off': 'written off',
  'write-off-waiting': 'write-off waits for a second officer',
  'to-finish': 'rejected, to finish',
};

/** One bar: its parts, in order, add up to `total`. */
export const partsView = (parts: PartsOfList) => ({
  total: rowsIn(parts),
  parts: listParts.map((part) => ({ part, rows: parts[part], label: labels[part] })),
});
