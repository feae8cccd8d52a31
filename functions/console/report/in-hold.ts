import { warningText } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { readBreachReport } from '#functions/report/contract.ts';
import type { BreachReportView } from '#functions/report/report-view.ts';
import type { Screen } from '../visit.ts';
import { base, breachPathOf, pageOf } from './addresses.ts';
import { breachClocks } from './breaches.ts';
import { orWhyNot } from './refused.ts';
import { monthInWords } from './words.ts';

/** A sheet of its own, left out of print unless somebody asks for it (P40). */
export const inHold: Screen = {
  path: `${base}/{month}/in-hold`,
  access: readBreachReport.access,
  get: orWhyNot(async (visit) => {
    const { month, on, breaches } = await visit.api.read<BreachReportView>(breachPathOf(visit, 'include'));
    const [words, page] = [monthInWords(month), pageOf(month)];
    const held = breaches.filter((line) => line.inHold);
    const isPrinted = visit.query.get('print') === 'include';
    const title = `Breaches in hold, ${words}`;
    return {
      ...{ title, width: 'wide', back: { href: page, text: `Report for ${words}` } },
      body: html`<h1 class="govuk-heading-xl">${title}</h1>
${!isPrinted && html`<p class="pc-only-print">Breaches in hold are left out of print.</p>`}
<div class="pc-report${!isPrinted && ' pc-no-print'}">
${warningText({ text: 'In hold: nobody outside the people who may see breaches may learn of these, or that there are any.' })}
<p>As of ${dateInWords(on)}.</p>
${
  held.length === 0
    ? html`<p>No breach that was discovered in ${words} is in hold.</p>`
    : breachClocks('held-clocks', `In hold: breaches discovered in ${words}`, held)
}
<ul class="govuk-list pc-no-print">
<li>${
        isPrinted
          ? html`The print of this page has them, marked. <a class="govuk-link" href="${page}/in-hold">Leave them out</a>`
          : html`The print of this page leaves them out. <a class="govuk-link" href="${page}/in-hold?print=include">Print them, marked</a>`
      }</li>
<li><a class="govuk-link" href="${page}/breaches/csv?inHold=include" download>All breaches as CSV, these marked</a>, <a class="govuk-link" href="${page}/breaches/json?inHold=include" download>as JSON</a></li>
</ul></div>`,
    };
  }),
};
