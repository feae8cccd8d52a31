import { checkboxes, radios } from '#functions/design-system/choices.ts';
import { select } from '#functions/design-system/fields.ts';
import { filterForm } from '#functions/design-system/filter.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Visit } from '../visit.ts';
import { choicesOf, without, withQuery, workPage } from './asked.ts';
import type { NameOf } from './row.ts';
import { filterNames, filterWords } from './words.ts';

interface Filtering {
  readonly visit: Visit;
  readonly asked: URLSearchParams;
  /** Of an officer whose cases a supervisor looks at. */
  readonly nameOf: NameOf;
  /** Of the rows on the page: name by slug. */
  readonly companies: ReadonlyMap<string, string>;
}

const nameOfFilter = (name: string): string => filterNames[name] ?? name;

const wordsOf = (name: string, { asked, nameOf, companies }: Filtering): string => {
  const value = asked.get(name) ?? '';
  if (name === 'controller') return companies.get(value) ?? value;
  return filterWords[name]?.[value] ?? nameOf(value);
};

/** Few choices are seen at once. */
const asRadios = (name: string, filtering: Filtering): Markup => {
  const { visit, asked } = filtering;
  const choices = choicesOf(name, visit);
  const value = asked.get(name) ?? '';
  const isOther = value !== '' && !choices.some(([one]) => one === value);
  return radios({
    ...{ name, idPrefix: `filter-${name}`, classes: 'govuk-radios--small' },
    fieldset: { legend: { text: nameOfFilter(name), classes: 'govuk-fieldset__legend--s' } },
    items: [
      { value: '', text: 'All', checked: value === '' },
      ...choices.map(([one, text]) => ({ value: one, text, checked: one === value })),
      isOther && { value, text: wordsOf(name, filtering), checked: true },
    ],
  });
};

type Choices = readonly (readonly [string, string])[];

const selectOf = (name: string, { asked }: Filtering, choices: Choices): Markup =>
  select({
    ...{ name, id: `filter-${name}`, value: asked.get(name) ?? '', classes: 'pc-select--fill' },
    label: { text: nameOfFilter(name), classes: 'govuk-label--s' },
    items: [{ value: '', text: 'All' }, ...choices.map(([value, text]) => ({ value, text }))],
  });

const asSelect = (name: string, filtering: Filtering): Markup =>
  selectOf(name, filtering, choicesOf(name, filtering.visit));

/** The chosen company, and those on this page; each other has a link on its own page. */
const asCompanies = (name: string, filtering: Filtering): Markup => {
  const { asked, companies } = filtering;
  const chosen = asked.get(name);
  const listed = new Map([...(chosen ? [[chosen, wordsOf(name, filtering)] as const] : []), ...companies]);
  return listed.size === 0 ? html`` : selectOf(name, filtering, [...listed]);
};

const asTick = (name: string, { visit, asked }: Filtering): Markup =>
  checkboxes({
    ...{ name, idPrefix: `filter-${name}`, values: asked.getAll(name), classes: 'govuk-checkboxes--small' },
    items: choicesOf(name, visit).map(([value, text]) => ({ value, text })),
  });

const showers = {
  due: asRadios,
  assignee: asRadios,
  unread: asTick,
  waits: asSelect,
  noun: asSelect,
  kind: asSelect,
  controller: asCompanies,
  queue: asSelect,
} as const;

/** Each choice is in the address, so that it can be kept. */
export const filters = (filtering: Filtering): Markup => {
  const { asked } = filtering;
  const chosen = Object.keys(showers).filter((name) => asked.has(name));
  return filterForm(workPage, {
    heading: { text: 'Filters' },
    attributes: { id: 'filters' },
    ...(chosen.length > 0 && {
      selectedFilters: {
        heading: { text: 'Chosen' },
        clearLink: { href: workPage, text: 'Clear all' },
        categories: chosen.map((name) => ({
          heading: { text: nameOfFilter(name) },
          items: [{ href: withQuery(workPage, without(asked, name)), text: wordsOf(name, filtering) }],
        })),
      },
    }),
    optionsHtml: html`${Object.entries(showers).map(([name, shower]) => shower(name, filtering))}`,
  });
};
