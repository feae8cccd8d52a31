import { firstDayOf, type Month, monthOf, monthsFrom } from '#domain/calendar/months.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { html } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { readReport } from '#functions/report/contract.ts';
import { type ReportView, reportParts } from '#functions/report/report-view.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { partSection } from './tables.ts';
import { monthInWords } from './words.ts';

const base = '/officer/reports';
const pageOf = (month: Month): string => `${base}/${month}`;
const pathOf = ({ params }: Pick<Visit, 'params'>): string =>
  readReport.path.replace('{month}', encodeURIComponent(params.month ?? ''));

const newest: Screen = {
  path: base,
  access: readReport.access,
  get: async ({ today }) => ({ to: pageOf(monthOf(today)) }),
};

const one: Screen = {
  path: `${base}/{month}`,
  access: readReport.access,
  get: async (visit) => {
    const view = await visit.api.read<ReportView>(pathOf(visit));
    const { month, on, madeAt, madeBy, seal } = view;
    const words = monthInWords(month);
    const after = monthsFrom(month, 1);
    return {
      title: `Report for ${words}`,
      width: 'wide',
      body: html`<h1 class="govuk-heading-xl">Report for ${words}</h1>
<p>As of ${dateInWords(on)}. Made by ${madeBy} on ${instantInWords(madeAt, visit.zone)}.</p>
<p class="pc-no-print"><a class="govuk-link" href="${pageOf(month)}/csv" download>Download as CSV</a> · <a class="govuk-link" href="${pageOf(month)}/json" download>Download as JSON</a></p>
${reportParts.map((part) => partSection(view, part))}
<h2 class="govuk-heading-m">How it is counted</h2>
<p>A case counts in the month of its receipt, company time, and again in the month in which it ended. Redirected, withdrawn and lapsed cases, and those joined with another, are no answers and not late. Days count from receipt, which is day 0. No breach is in this report.</p>
<p>Seal of the lines that it counts: <code class="pc-wrap">${seal}</code></p>
${pagination({
  previous: { text: monthInWords(monthsFrom(month, -1)), href: pageOf(monthsFrom(month, -1)) },
  ...(!isAfter(firstDayOf(after), on) && { next: { text: monthInWords(after), href: pageOf(after) } }),
})}`,
    };
  },
};

const file = (ending: 'csv' | 'json', type: string): Screen => ({
  path: `${base}/{month}/${ending}`,
  access: readReport.access,
  get: async (visit) => {
    const { bytes } = await visit.api.file(pathOf(visit), ending === 'csv' ? type : 'application/json');
    return {
      ...{ status: 200, body: bytes },
      headers: fileHeaders(`${type}; charset=utf-8`, `report-${visit.params.month}.${ending}`),
    };
  },
});

/** What the DPO shows upward: were we on time, and can we prove it? */
export const reportScreens: readonly Screen[] = [
  newest,
  file('csv', 'text/csv'),
  file('json', 'application/json'),
  one,
];
