import type { ListPart } from '#domain/notice/parts-of-list.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { type TallyTone, tallyBar } from '#functions/design-system/tally-bar.ts';
import type { WholeBreach } from './breach-case.ts';
import { counted } from './words.ts';

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

type Accounted = WholeBreach['notice']['accountedFor'];

/** Parts that add up to the rows of the frozen lists. */
export const everybody = ({ total, parts }: Accounted): Markup =>
  total === 0
    ? html`<p>No list is frozen yet. Then each row appears here: notified, waiting, on paper or to finish.</p>`
    : tallyBar({
        parts: parts
          .filter(({ part, rows }) => rows > 0 || part === 'emailed')
          .map(({ part, label, rows }) => ({ label, count: rows, tone: tones[part] })),
        ...{ total, noun: 'rows', source: 'as the frozen lists have them' },
      });

/** Before the case closes: who is not accounted for. */
export const missing = ({ notice: { accountedFor } }: WholeBreach): Markup => {
  const left = accountedFor.parts.filter(
    ({ part, rows }) => rows > 0 && tones[part] !== 'done' && tones[part] !== 'stopped',
  );
  if (left.length === 0) return html`<p>Everybody on the lists is accounted for.</p>`;
  return html`<p>Not accounted for yet:</p><ul class="govuk-list govuk-list--bullet">${left.map(
    ({ label, rows }) => html`<li>${counted(rows, 'row')}: ${label}</li>`,
  )}</ul>`;
};
