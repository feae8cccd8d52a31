import type { ListPart } from '#domain/notice/parts-of-list.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { type TallyTone, tallyBar } from '#functions/design-system/tally-bar.ts';
import type { WholeNotice } from './notice-case.ts';

/** A new part does not compile until it has a tone. */
const tones: Readonly<Record<ListPart, TallyTone>> = {
  emailed: 'done',
  'email-waiting': 'waiting',
  'paper-to-mail': 'paper',
  'paper-mailed': 'done',
  posted: 'done',
  corrected: 'done',
  'written-off': 'stopped',
  'write-off-waiting': 'open',
  'to-finish': 'open',
};

/** The first two are always there: before anything is sent, the bar says who waits. */
const always: readonly ListPart[] = ['emailed', 'email-waiting'];

/** Everybody of a list, or of all lists, in one bar that adds up. */
export const accountedBar = (
  { total, parts }: WholeNotice['notice']['accountedFor'],
  source: string,
): Markup =>
  tallyBar({
    ...{ total, source, noun: 'rows' },
    parts: parts
      .filter(({ part, rows }) => rows > 0 || always.includes(part))
      .map(({ part, rows, label }) => ({ label, count: rows, tone: tones[part] })),
  });
