import type { Part } from '#functions/case/today.ts';
import type { WorkRow } from '#functions/case/work-row.ts';
import { facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Visit } from '../visit.ts';
import { numberOf } from './counts.ts';
import { chipOf } from './row.ts';

const one = (row: WorkRow, visit: Visit): Markup | false => {
  if (row.clock !== 'gate') return false;
  const { id, kind, gate, lawEnforcementDueOn: by, next, waitsFor } = row;
  return html`<li class="pc-band__one"><h3 class="govuk-heading-s"><a class="govuk-link" href="${pageOf(id)}">${kind}</a></h3>
${facts([
  {
    name: 'Customers',
    value: { html: html`${chipOf(row, visit)} <span class="pc-band__words">${gate.words}</span>` },
  },
  ...(by === undefined ? [] : [{ name: 'Report to the agencies by', value: { text: dateInWords(by) } }]),
  {
    name: next === undefined ? 'Waits for' : 'Next',
    value: { text: next?.words ?? capital(waitsFor.words) },
  },
])}</li>`;
};

/** The first thing that a breach officer reads: what nobody may do yet, and what is next. Two clocks, each in its own words (P37, P38). */
export const band = (breaches: Part, visit: Visit): Markup =>
  html`<section class="pc-band" aria-labelledby="band"><h2 class="govuk-heading-m" id="band">Open breaches: ${numberOf(breaches)}</h2>
<ul class="govuk-list">${breaches.rows.map((row) => one(row, visit))}</ul>
${breaches.count > breaches.rows.length && html`<p><a class="govuk-link" href="/officer/work?${breaches.query}">All open breaches</a></p>`}</section>`;
