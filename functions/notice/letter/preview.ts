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

export const preview = (
  version: NoticeVersion,
  to: readonly Recipient[],
  dispatch: SendFacts,
): readonly Letter[] => to.map((recipient) => customerNotice(version, recipient, dispatch));
