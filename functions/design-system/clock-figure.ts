import { details } from './blocks.ts';
import { type Clock, type ClockDay, countTo, dayInWords, daysOnStrip, dayWords, laneSpans } from './clock.ts';
import { clockStrip } from './clock-strip.ts';
import { clockWeeks } from './clock-weeks.ts';
import { html, type Markup } from './html.ts';
import { scrollingTable } from './table.ts';

export interface ClockFigureOptions {
  /** An exhibit shows its table; a page keeps it behind a line. */
  readonly isTableOpen?: boolean;
}

const isNamed = ({ kind, word }: ClockDay): boolean =>
  word !== undefined && (kind === 'holiday' || kind === 'closure');

const monthDay = { month: 'long', day: 'numeric' } as const;

/** One entry for each kind in the picture; holidays and closures each with their name and day. */
const legend = (clock: Clock): Markup => {
  const named = clock.days.filter(isNamed);
  const kinds = [...new Set(clock.days.filter((day) => !isNamed(day)).map(({ kind }) => kind))];
  const day = (kind: ClockDay['kind'], words: string): Markup =>
    html`<li><span class="pc-swatch pc-swatch--${kind}" aria-hidden="true">${kind === 'counted' ? '1' : dayWords[kind].week}</span> ${words}</li>`;
  return html`<ul class="pc-legend">
${kinds.map((kind) => day(kind, dayWords[kind].legend))}
${named.map(({ kind, word, date }) => day(kind, `${word}, ${dayInWords(date, monthDay)}: does not count`))}
${laneSpans(clock).map(({ lane, letter }) => html`<li class="pc-legend__lane pc-lane--${lane.kind}"><span class="pc-swatch pc-swatch--lane" aria-hidden="true">${letter}</span> ${lane.words}</li>`)}
</ul>`;
};

const inWords = (clock: Clock): Markup => {
  const counts = ({ number }: ClockDay): string =>
    number === undefined ? 'No' : `${number} of ${countTo(clock)}`;
  const days = scrollingTable('How each day was counted', {
    classes: 'pc-table--small',
    firstCellIsHeader: true,
    head: [{ text: 'Day in New York' }, { text: 'Counts' }, { text: 'Why' }],
    rows: clock.days.map((day) => [
      { text: dayInWords(day.date, { weekday: 'long', ...monthDay, year: 'numeric' }) },
      { text: counts(day) },
      { text: day.why },
    ]),
  });
  const lanes =
    clock.lanes.length > 0 &&
    html`<div class="pc-figure__lanes"><p class="govuk-body pc-small">On the same days:</p><ul class="govuk-list govuk-list--bullet pc-small">${clock.lanes.map(({ words }) => html`<li>${words}</li>`)}</ul></div>`;
  return html`${days}${lanes}`;
};

/**
 * The hold as a picture and, below it, in words. It has two drawings of the same days: style shows the strip on wide screens
 * and paper, the weeks elsewhere, and hides the other from screen readers, too.
 */
export const clockFigure = (clock: Clock, { isTableOpen = false }: ClockFigureOptions = {}): Markup => {
  const isShort = clock.days.length <= daysOnStrip;
  return html`<figure class="pc-figure pc-figure--${isShort ? 'short' : 'long'}">
${isShort && clockStrip(clock)}
${clockWeeks(clock)}
${legend(clock)}
${details({ summaryText: 'How each day was counted', html: inWords(clock), classes: 'pc-figure__words', open: isTableOpen })}
</figure>`;
};
