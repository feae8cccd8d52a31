import type { TodayView } from '#functions/case/today.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { linkTo } from './counts.ts';
import { type NameOf, rowLink } from './row.ts';
import { kindWords } from './words.ts';

type Supervising = NonNullable<TodayView['supervising']>;

const lateQuery = (officer: string | undefined): string =>
  String(new URLSearchParams({ due: 'late', assignee: officer ?? 'nobody' }));

const late = ({ lateBy }: Supervising, nameOf: NameOf): Markup =>
  lateBy.length === 0
    ? html`<p>No case is late. When one is, its owner appears here.</p>`
    : scrollingTable('Who is late', {
        classes: 'pc-table--small',
        head: ['Owner', 'Late cases', 'Days late, at most'].map((text) => ({ text })),
        rows: lateBy.map(({ officer, late: count, mostDays }) => [
          {
            html: html`<a class="govuk-link" href="${linkTo(lateQuery(officer))}">${officer === undefined ? 'Nobody' : nameOf(officer)}</a>`,
          },
          { text: `${count}` },
          { text: `${mostDays}` },
        ]),
      });

const missing = ({ secondMissing: { count, rows, query } }: Supervising): Markup =>
  count === 0
    ? html`<p>No second signature is missing for a business day or more.</p>`
    : html`<p>A second signature is missing for a business day or more:</p>
<ul class="govuk-list">${rows.map((row) => html`<li>${rowLink(row)} ${kindWords(row)}</li>`)}</ul>
${count > rows.length && html`<p><a class="govuk-link" href="${linkTo(query)}">All ${count}</a></p>`}`;

/** Lateness and who is missing, for those who answer for it (R-16). */
export const supervisingCard = (one: Supervising, nameOf: NameOf): Markup =>
  card({
    ...{ title: { text: 'Who is late, and who is missing' }, id: 'supervising' },
    body: html`${late(one, nameOf)}${missing(one)}`,
  });
