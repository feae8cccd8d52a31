import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { table } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { WholeBreach } from './breach-case.ts';

type Duty = WholeBreach['otherDuties'][number];
type Plan = NonNullable<Duty['plan']>;

const later = (law: string, { later: each }: Plan): Markup =>
  table({
    caption: `Each later day of filing moves customers (${law})`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'pc-table--small',
    head: [{ text: 'If we file on' }, { text: 'Customers not before' }],
    rows: each.map(({ filedOn, customersFrom, isLate }) => [
      { text: `${dateInWords(filedOn)}${isLate ? ', after the deadline' : ''}` },
      { text: dateInWords(customersFrom) },
    ]),
  });

const planOf = ({ law, n, plan }: Duty): Markup | undefined =>
  plan === null
    ? undefined
    : html`<p>${plan.explanation[0]}</p>${later(typeof law === 'string' ? law : `duty ${n}`, plan)}`;

/** What filing today or later does to the first day for customers (R-22); undefined when the filing is done. */
export const plannerCard = ({
  hold: { ifFiledToday },
  lawEnforcement,
  otherDuties,
}: WholeBreach): Markup | undefined => {
  const { dueOn, state } = lawEnforcement;
  const due = dueOn !== null && html`<strong>${dateInWords(dueOn)}</strong>`;
  const plans = otherDuties.flatMap((duty) => planOf(duty) ?? []);
  if (ifFiledToday === null && plans.length === 0) return undefined;
  return card({
    ...{ id: 'planner', title: { text: 'File by: what each day moves' } },
    body: html`${due && (state === 'overdue' ? html`<p>Law enforcement had to be notified by ${due}. The report is late: file today.</p>` : html`<p>Law enforcement must be notified by ${due} in any case, and as soon as practicable.</p>`)}${ifFiledToday !== null && html`<p>${ifFiledToday.explanation}</p>`}${plans}`,
  });
};
