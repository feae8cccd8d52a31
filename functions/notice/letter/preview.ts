import type { Letter } from '#ports/letters.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import type { Recipient } from '../list/recipient.ts';
import { customerNotice } from './customer-notice.ts';
import type { SendFacts } from './letter-date.ts';
import type { NoticeVersion } from './notice-version.ts';

export const previewRecipients = async (
  list: FrozenList,
  pages: readonly number[] = Array.from({ length: list.pages }, (_, page) => page),
): Promise<readonly Recipient[]> => {
  const places = new Set([pages[0], pages[Math.floor((pages.length - 1) / 2)], pages.at(-1)]);
  const rows: Recipient[] = [];
  for (const page of places) if (page !== undefined) rows.push(...(await list.recipients(page)));
  const wanted = [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)];
  return [...new Set(wanted)].filter((row) => row !== undefined);
};

/** The row of this number, from 1, in the order of the list. Undefined beyond its end. */
export const recipientAt = async (list: FrozenList, row: number): Promise<Recipient | undefined> => {
  let before = 0;
  for (let page = 0; page < list.pages; page += 1) {
    const { rows } = list.entry(page);
    if (row <= before + rows) return (await list.recipients(page))[row - before - 1];
    before += rows;
  }
  return undefined;
};

export const preview = (
  version: NoticeVersion,
  to: readonly Recipient[],
  dispatch: SendFacts,
): readonly Letter[] => to.map((recipient) => customerNotice(version, recipient, dispatch));
