import type { ListPart } from '#domain/notice/parts-of-list.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { type TallyTone, tallyBar } from '#functions/design-system/tally-bar.ts';
import type { WholeBreach } from '../breach/breach-case.ts';

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

/** Everybody of a list, or of all lists, in one bar that adds up. */
export const accountedBar = ({ total, parts }: WholeBreach['notice']['accountedFor']): Markup =>
  total === 0
    ? html`<p>No list is frozen yet. Then each row appears here: notified, waiting, on paper or to finish.</p>`
    : tallyBar({
        ...{ total, noun: 'rows', source: 'as the frozen lists have them' },
        parts: parts
          .filter(({ part, rows }) => rows > 0 || part === 'emailed')
          .map(({ part, rows, label }) => ({ label, count: rows, tone: tones[part] })),
      });
