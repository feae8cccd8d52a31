import { firstDayOf, lastDayOf, monthsOf, type Year } from '#domain/calendar/months.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { readYear } from '#functions/report/contract.ts';
import { type Part, reportParts, type YearView } from '#functions/report/report-view.ts';
import type { Screen } from '../visit.ts';
import { base, keptFor, pageOf, yearPageOf, yearPathOf } from './addresses.ts';
import { cover } from './cover.ts';
import { orWhyNot } from './refused.ts';
import { countBars, counted, titles } from './tables.ts';
import { inTimeSentence, monthInWords, retentionSentence } from './words.ts';

const partOfYear = ({ year, months, whole }: YearView, part: Part): Markup => {
  const rowsOf = (by: 'received' | 'ended') => [
    ...months.map((one) => [monthInWords(one.month), one[part][by]] as const),
    [`All of ${year}`, whole[part][by]] as const,
  ];
  const { received } = whole[part];
  const says = inTimeSentence(received, part, `received in ${year}`);
  return html`<h2 class="govuk-heading-l" id="${part}">${titles[part]}</h2>
${
  received.all > 0
    ? countBars(`${part}-months`, says, rowsOf('received').slice(0, -1))
    : html`<p class="govuk-body-l">${says}</p>`
}
${counted(`${titles[part]} by month of receipt`, 'Received in', rowsOf('received'))}
${counted(`${titles[part]} by the month in which they ended`, 'Ended in', rowsOf('ended'))}`;
};

/** Which of the twelve are not in it yet. */
const notBegun = ({ year, months }: YearView): string => {
  const [first] = monthsOf(year).slice(months.length);
  return first === undefined ? '' : `The months from ${monthInWords(first)} on have not begun.`;
};

const yearFrom = (year: Year, years: number): Year => String(Number(year) + years);

/** Twelve months, beside each other. */
export const oneYear: Screen = {
  path: `${base}/years/{year}`,
  access: readYear.access,
  get: orWhyNot(async (visit) => {
    const view = await visit.api.read<YearView>(yearPathOf(visit));
    const { year, months, on, seal, pastRetention } = view;
    const [page, next] = [yearPageOf(year), yearFrom(year, 1)];
    const hasBegun = (one: Year): boolean => !isAfter(firstDayOf(`${one}-01`), on);
    const last = months.at(-1)?.month ?? `${year}-01`;
    const period = `${dateInWords(firstDayOf(`${year}-01`))} to ${dateInWords(lastDayOf(`${year}-12`))}`;
    const said = [notBegun(view), retentionSentence(pastRetention, keptFor)].filter(Boolean).join(' ');
    return {
      title: `Report for ${year}`,
      width: 'wide',
      body: html`<div class="pc-report">
${cover(visit, { ...view, title: `Report for ${year}`, period }, { 'Seal of requests and complaints': seal })}
<ul class="govuk-list pc-no-print">
<li><a class="govuk-link" href="${page}/csv" download>This year as CSV</a>, <a class="govuk-link" href="${page}/json" download>as JSON</a></li>
<li><a class="govuk-link" href="${pageOf(last)}">The report for ${monthInWords(last)}</a></li>
</ul>
${said && html`<p>${said}</p>`}
${reportParts.map((part) => partOfYear(view, part))}
</div>
${pagination({
  previous: { text: yearFrom(year, -1), href: yearPageOf(yearFrom(year, -1)) },
  ...(hasBegun(next) && { next: { text: next, href: yearPageOf(next) } }),
})}`,
    };
  }),
};
