import { newYork } from '#domain/calendar/instants.ts';
import { reportBreach } from '#functions/breach/contract.ts';
import type { Report } from '#functions/breach/letters/law-enforcement-report.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { ApiRefused } from '../api.ts';
import type { Screen, Shown } from '../visit.ts';
import { base, pageOfBreach } from './breach-case.ts';
import { tabsOf } from './head.ts';
import { timeInWords } from './words.ts';

const rowsOf = (report: Report): readonly (readonly [string, string])[] => {
  const { carrier, urgentNeed, occurredFrom, occurredTo, estimatedLoss, told } = report;
  return [
    ['Carrier', `${carrier.name}, ${carrier.address}`],
    ['FCC registration number', carrier.frn ?? 'none'],
    ['24-hour contact', carrier.contact24h],
    ['What happened', report.incident],
    ['How it was done', report.method],
    ['Happened from', occurredFrom === null ? 'not known' : timeInWords(occurredFrom, newYork)],
    ['Happened until', occurredTo === null ? 'not known' : timeInWords(occurredTo, newYork)],
    ['Discovered', instantInWords(report.discoveredAt, newYork)],
    ['Determined', instantInWords(report.determinedAt, newYork)],
    ['Customers affected', report.customersAffected.toLocaleString('en-US')],
    ['Estimated loss', estimatedLoss === null ? 'not known' : String(estimatedLoss)],
    ['Types of CPNI', report.cpniTypes.join(', ')],
    ['On purpose', report.intentional],
    ['Urgent need', urgentNeed === null ? 'none' : `${urgentNeed.class}: ${urgentNeed.justification}`],
    ...told.map(
      ({ agency, at, how }) =>
        [
          how === 'receipt' ? `${agency} notified` : `Copy to ${agency}`,
          instantInWords(at, newYork),
        ] as const,
    ),
  ];
};

const shown = (id: string, report: Report): Shown => {
  const { dueOn, addressees, facilityUrl, lateFiling } = report;
  return {
    ...{ title: 'What to file', back: { href: pageOfBreach(id), text: 'This breach' } },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> What to file with law enforcement</h1>
${tabsOf(id, '/report')}
<p>File with the ${addressees.join(' and the ')} through the <a class="govuk-link" href="${facilityUrl}" rel="noreferrer">central reporting facility</a>, as soon as practicable and by <strong>${dateInWords(dueOn)}</strong>. Then record the receipt.</p>
${lateFiling !== null && insetText({ text: lateFiling })}
${summaryList({ rows: rowsOf(report).map(([key, text]) => ({ key: { text: key }, value: { text, classes: 'pc-typed' } })) })}`,
  };
};

const notYet = (id: string, detail: string): Shown => ({
  ...{ title: 'What to file', back: { href: pageOfBreach(id), text: 'This breach' } },
  body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> What to file with law enforcement</h1>
${tabsOf(id, '/report')}<p>${detail}</p>` satisfies Markup,
});

/** To copy into the facility's form; officers read it after sign-in only. */
export const reportPage: Screen = {
  path: `${base}/{id}/report`,
  access: reportBreach.access,
  get: async ({ api, params: { id = '' } }) => {
    try {
      return shown(id, await api.read<Report>(reportBreach.path.replace('{caseId}', encodeURIComponent(id))));
    } catch (error) {
      if (error instanceof ApiRefused && error.problem.status === 409)
        return notYet(id, error.problem.detail);
      throw error;
    }
  },
};
