import type { Letter } from '#ports/letters.ts';
import type { FrozenList } from './frozen-list.ts';
import { customerNotice } from './letters/customer-notice.ts';
import type { NoticeVersion } from './notice-version.ts';
import type { Recipient } from './recipient.ts';

/** Three recipients of a list, from its beginning, middle and end; each once. */
export const previewed = async (list: FrozenList): Promise<readonly Recipient[]> => {
  if (list.pages === 0) return [];
  const places = new Set([0, Math.floor((list.pages - 1) / 2), list.pages - 1]);
  const rows: Recipient[] = [];
  for (const page of places) rows.push(...(await list.recipients(page)));
  const wanted = [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)];
  return [...new Set(wanted)].filter((row) => row !== undefined);
};

/** The letter as these recipients would get it. */
export const preview = (
  version: NoticeVersion,
  to: readonly Recipient[],
  sentOn: string,
): readonly Letter[] => to.map((recipient) => customerNotice(version, recipient, sentOn));
