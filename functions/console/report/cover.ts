import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Made } from '#functions/report/report-view.ts';
import type { Visit } from '../visit.ts';

/** First page of the printed document. `seals`: by what each is of. */
export const cover = (
  { company, zone }: Pick<Visit, 'company' | 'zone'>,
  {
    title,
    period,
    on,
    madeAt,
    madeBy,
  }: Omit<Made, 'seal'> & { readonly title: string; readonly period: string },
  seals: Readonly<Record<string, string>>,
): Markup => {
  const rows: readonly (readonly [string, string, string?])[] = [
    ['Period', `${period}, by the days of ${zone}`],
    ['As of', dateInWords(on)],
    ['Made by', madeBy],
    ['Made on', instantInWords(madeAt, zone)],
    ...Object.entries(seals).map(([of, seal]) => [of, seal, 'pc-wrap'] as const),
  ];
  return html`<div class="pc-cover"><h1 class="govuk-heading-xl"><span class="govuk-caption-xl">${company}</span> ${title}</h1>
${summaryList({
  rows: rows.map(([key, text, classes = '']) => ({ key: { text: key }, value: { text, classes } })),
})}</div>`;
};
