import { firstDayOf, lastDayOf, type Month, monthOf, monthsFrom } from '#domain/calendar/months.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { readBreachReport, readReport } from '#functions/report/contract.ts';
import { type BreachReportView, type ReportView, reportParts } from '#functions/report/report-view.ts';
import type { Screen, Visit } from '../visit.ts';
import { base, breachPathOf, keptFor, monthPathOf, pageOf, yearPageOf } from './addresses.ts';
import { breachClocks } from './breaches.ts';
import { cover } from './cover.ts';
import { fileScreens } from './files.ts';
import { inHold } from './in-hold.ts';
import { orWhyNot } from './refused.ts';
import { partSection } from './tables.ts';
import { monthInWords, retentionSentence } from './words.ts';
import { oneYear } from './year.ts';

const newest: Screen = {
  path: base,
  access: readReport.access,
  get: async ({ today }) => ({ to: pageOf(monthOf(today)) }),
};

const seesBreaches = ({ officer }: Pick<Visit, 'officer'>): boolean =>
  hasAccess(readBreachReport.access, officer.groups);

const links = (month: Month, breaches: boolean): Markup => {
  const page = pageOf(month);
  return html`<ul class="govuk-list pc-no-print">
<li><a class="govuk-link" href="${page}/csv" download>Requests and complaints as CSV</a>, <a class="govuk-link" href="${page}/json" download>as JSON</a></li>
${
  breaches &&
  html`<li><a class="govuk-link" href="${page}/breaches/csv" download>Breaches as CSV</a>, <a class="govuk-link" href="${page}/breaches/json" download>as JSON</a>, without those in hold</li>
<li><a class="govuk-link" href="${page}/in-hold">Breaches in hold, on a sheet of its own</a></li>`
}
<li><a class="govuk-link" href="${yearPageOf(month.slice(0, 4))}">The whole year</a></li>
</ul>`;
};

/** The link to those in hold is there whether or not there are any (P40). */
const breachSection = ({ month, breaches }: BreachReportView): Markup => {
  const words = monthInWords(month);
  return html`<h2 class="govuk-heading-l" id="breaches">Breaches</h2>
${
  breaches.length === 0
    ? html`<p>No breach that is not in hold was discovered in ${words}.</p>`
    : breachClocks('breach-clocks', `Breaches discovered in ${words}`, breaches)
}
<p>Breaches in hold are not on this page, in its print or in its files.</p>`;
};

const counting = html`<h2 class="govuk-heading-m">How it is counted</h2>
<p>A case counts in the month of its receipt, company time, and again in the month in which it ended. Redirected, withdrawn and lapsed cases, and those joined with another, are no answers and not late. Days count from receipt, which is day 0. Second signatures are those on these cases; those on entries of a register are not counted.</p>
<p>A seal is the SHA-256 hash over the reference of each case and the head of its history: the hash of the commit that last changed what is counted here. The export of a case has the hash of each commit, so the seal can be checked.</p>`;

const one: Screen = {
  path: `${base}/{month}`,
  access: readReport.access,
  get: orWhyNot(async (visit) => {
    const breaches = seesBreaches(visit);
    const [view, ofBreaches] = await Promise.all([
      visit.api.read<ReportView>(monthPathOf(visit)),
      breaches ? visit.api.read<BreachReportView>(breachPathOf(visit)) : undefined,
    ]);
    const { month, on, seal, pastRetention } = view;
    const words = monthInWords(month);
    const after = monthsFrom(month, 1);
    const period = `${dateInWords(firstDayOf(month))} to ${dateInWords(lastDayOf(month))}`;
    const kept = retentionSentence(pastRetention, keptFor);
    return {
      title: `Report for ${words}`,
      width: 'wide',
      body: html`<div class="pc-report">
${cover(
  visit,
  { ...view, title: `Report for ${words}`, period },
  {
    'Seal of requests and complaints': seal,
    ...(ofBreaches && { 'Seal of breaches': ofBreaches.seal }),
  },
)}
${links(month, breaches)}
${kept && html`<p>${kept}</p>`}
${reportParts.map((part) => partSection(view, part))}
${ofBreaches && breachSection(ofBreaches)}
${counting}
</div>
${pagination({
  previous: { text: monthInWords(monthsFrom(month, -1)), href: pageOf(monthsFrom(month, -1)) },
  ...(!isAfter(firstDayOf(after), on) && { next: { text: monthInWords(after), href: pageOf(after) } }),
})}`,
    };
  }),
};

/** What the DPO shows upward: were we on time, and can we prove it? */
export const reportScreens: readonly Screen[] = [newest, ...fileScreens, oneYear, inHold, one];
