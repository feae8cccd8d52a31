import { hasAccess } from '#domain/case/groups.ts';
import { bulk } from '#functions/case/commands.ts';
import { listCases } from '#functions/case/contract.ts';
import type { WorkList } from '#functions/case/list-cases.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { csrfField } from '../frame.ts';
import { namesOfOfficers } from '../office/names.ts';
import { fileHeaders, type Reply } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { askedOf, without, withQuery, workPage } from './asked.ts';
import { filters } from './filters.ts';
import { type NameOf, rowsTable } from './row.ts';

const nothing = (isFiltered: boolean): Markup =>
  isFiltered
    ? emptyState('No case fits these filters', {
        html: html`Take a filter away, or <a class="govuk-link" href="${workPage}">show all cases</a>.`,
      })
    : emptyState('No case is open', {
        text: 'New requests and complaints appear here, those that must be answered first on top.',
      });

/** After many reads without a row that fits. */
const goesOn = emptyState('No case on this page fits', { text: 'More cases may be on the next page.' });

/** Ticked rows belong to this form. */
const bulkForm = ({ officer }: Visit): Markup | false => {
  const act = (value: string, text: string) =>
    button({ text, name: 'type', value, classes: 'govuk-button--secondary' });
  return (
    hasAccess(bulk.access, officer.groups) &&
    html`<form id="bulk" method="post" action="${workPage}/bulk">${csrfField(officer)}
<div class="govuk-button-group">${act('assign', 'Assign chosen cases')}${act('note', 'Add a note to chosen cases')}</div></form>`
  );
};

const rowsOf = (visit: Visit, asked: URLSearchParams, list: WorkList, nameOf: NameOf): Markup => {
  const isEmpty = list.items.length === 0;
  if (isEmpty && list.cursor === undefined) return nothing(asked.size > 0);
  const next = new URLSearchParams(asked);
  if (list.cursor) next.set('cursor', list.cursor);
  const canBulk = hasAccess(bulk.access, visit.officer.groups);
  return html`${isEmpty ? goesOn : rowsTable('Work list', list.items, visit, nameOf, canBulk)}
${!isEmpty && bulkForm(visit)}
${list.cursor !== undefined && pagination({ next: { href: withQuery(workPage, next), text: 'Next page' } })}`;
};

const companiesIn = ({ items }: WorkList): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ controller }) =>
      controller === undefined ? [] : [[controller.slug, controller.name ?? controller.slug] as const],
    ),
  );

/** Earliest first; each filter is a link that one can keep. */
export const workList: Screen = {
  path: workPage,
  access: listCases.access,
  get: async (visit) => {
    const asked = askedOf(visit);
    const [list, nameOf] = await Promise.all([
      visit.api.read<WorkList>(withQuery(listCases.path, asked)),
      namesOfOfficers(visit),
    ]);
    const file = withQuery(`${workPage}.csv`, without(asked, 'cursor'));
    return {
      title: 'Work list',
      body: html`<h1 class="govuk-heading-xl">Work list</h1>
<p class="pc-small"><a class="govuk-link" href="${file}">Download as CSV</a> (names masked)<span class="pc-below"> · <a class="govuk-link" href="#filters">Filters</a></span></p>
<div class="pc-columns pc-columns--list"><div class="pc-columns__main">${rowsOf(visit, asked, list, nameOf)}</div>
<div class="pc-columns__aside">${filters({ visit, asked, nameOf, companies: companiesIn(list) })}</div></div>`,
    };
  },
};

/** Masked, as the list is. */
export const workListFile: Screen = {
  path: `${workPage}.csv`,
  access: listCases.access,
  get: async (visit): Promise<Reply> => {
    const asked = without(askedOf(visit), 'cursor');
    const { bytes } = await visit.api.file(withQuery(listCases.path, asked), 'text/csv');
    return { status: 200, headers: fileHeaders('text/csv; charset=utf-8', 'work-list.csv'), body: bytes };
  },
};
