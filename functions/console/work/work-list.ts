import { hasAccess } from '#domain/case/groups.ts';
import { bulk } from '#functions/case/commands.ts';
import { listCases } from '#functions/case/contract.ts';
import type { WorkList } from '#functions/case/list-cases.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { radios } from '#functions/design-system/choices.ts';
import { filterForm } from '#functions/design-system/filter.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { csrfField } from '../frame.ts';
import { officerOptions } from '../office/officers.ts';
import { fileHeaders, type Reply } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { rowsTable } from './row.ts';
import { filterNames, filterWords } from './words.ts';

const page = '/officer/work';

/** Breaches are an item of the filter only for who may know of them (R-13). */
const optionsOf = (name: string, { officer }: Visit): readonly (readonly [string, string])[] =>
  Object.entries(filterWords[name] ?? {}).filter(
    ([value]) => value !== 'breach' || hasAccess('breach-reading', officer.groups),
  );

/** Only filters that we know, so that an address holds nothing else. */
const askedOf = ({ query }: Visit): URLSearchParams => {
  const asked = new URLSearchParams();
  for (const name of [...Object.keys(filterWords), 'queue', 'kind', 'cursor']) {
    const value = query.get(name);
    if (value) asked.set(name, value);
  }
  return asked;
};

const withoutCursor = (asked: URLSearchParams): URLSearchParams => {
  const left = new URLSearchParams(asked);
  left.delete('cursor');
  return left;
};

const addressOf = (asked: URLSearchParams): string => (asked.size > 0 ? `${page}?${asked}` : page);

const without = (asked: URLSearchParams, name: string): string => {
  const left = withoutCursor(asked);
  left.delete(name);
  return addressOf(left);
};

const filters = (visit: Visit, asked: URLSearchParams): Markup => {
  const chosen = Object.keys(filterWords).filter((name) => asked.has(name));
  return filterForm(page, {
    heading: { text: 'Filter' },
    ...(chosen.length > 0 && {
      selectedFilters: {
        heading: { text: 'Chosen' },
        clearLink: { href: page, text: 'Clear all' },
        categories: chosen.map((name) => ({
          heading: { text: filterNames[name] ?? name },
          items: [
            {
              href: without(asked, name),
              text: filterWords[name]?.[asked.get(name) ?? ''] ?? asked.get(name) ?? '',
            },
          ],
        })),
      },
    }),
    optionsHtml: html`${Object.keys(filterWords).map((name) =>
      radios({
        ...{ name, idPrefix: `filter-${name}`, value: asked.get(name) ?? '', classes: 'govuk-radios--small' },
        fieldset: { legend: { text: filterNames[name] ?? name, classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: '', text: 'All', checked: !asked.has(name) },
          ...optionsOf(name, visit).map(([value, text]) => ({ value, text })),
        ],
      }),
    )}`,
  });
};

const nothing = emptyState('No case fits', {
  text: 'New requests and complaints appear here, those that must be answered first on top.',
});

/** Ticked rows belong to this form. */
const bulkForm = ({ officer }: Visit): Markup | false =>
  hasAccess(bulk.access, officer.groups) &&
  html`<form id="bulk" method="post" action="${page}/bulk">${csrfField(officer)}
<div class="govuk-button-group">${button({ text: 'Assign the chosen', name: 'type', value: 'assign', classes: 'govuk-button--secondary' })}${button({ text: 'Add a note to the chosen', name: 'type', value: 'note', classes: 'govuk-button--secondary' })}</div></form>`;

const rowsOf = async (visit: Visit, asked: URLSearchParams): Promise<Markup> => {
  const list = await visit.api.read<WorkList>(`${listCases.path}${asked.size > 0 ? `?${asked}` : ''}`);
  if (list.items.length === 0) return nothing;
  const canBulk = hasAccess(bulk.access, visit.officer.groups);
  const names = await officerOptions(visit);
  const next = withoutCursor(asked);
  if (list.cursor) next.set('cursor', list.cursor);
  return html`${rowsTable('Work list', list.items, visit, names, canBulk)}
${bulkForm(visit)}
${list.cursor !== undefined && pagination({ next: { href: addressOf(next), text: 'Next page' } })}`;
};

/** Earliest first; each filter is a link that one can keep (R-17). */
export const workList: Screen = {
  path: page,
  access: listCases.access,
  get: async (visit) => {
    const asked = askedOf(visit);
    return {
      title: 'Work list',
      body: html`<h1 class="govuk-heading-xl">Work list</h1>
<div class="pc-columns pc-columns--list"><div class="pc-columns__aside">${filters(visit, asked)}</div>
<div class="pc-columns__main"><p><a class="govuk-link" href="${page}.csv?${String(withoutCursor(asked))}">Download as CSV</a> (names masked)</p>
${await rowsOf(visit, asked)}</div></div>`,
    };
  },
};

/** Masked, as the list is. */
export const workListFile: Screen = {
  path: `${page}.csv`,
  access: listCases.access,
  get: async (visit): Promise<Reply> => {
    const asked = askedOf(visit);
    const { bytes } = await visit.api.file(`${listCases.path}?${asked}`, 'text/csv');
    return { status: 200, headers: fileHeaders('text/csv; charset=utf-8', 'work-list.csv'), body: bytes };
  },
};
