import nunjucks from 'nunjucks';
import { describe, expect, it } from 'vitest';
import { filter } from '#functions/design-system/filter.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { identityBar } from '#functions/design-system/identity-bar.ts';
import { messages } from '#functions/design-system/messages.ts';
import { primaryNavigation, subNavigation } from '#functions/design-system/navigation.ts';
import { badge, ticketPanel } from '#functions/design-system/panels.ts';
import { documentLines } from '#test/support/design-system/same-document.ts';

/** MOJ ships no fixtures, so its templates are the measure. Its own date filter would bring moment. */
const engine = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    'node_modules/@ministryofjustice/frontend',
    'node_modules/govuk-frontend/dist',
  ]),
  { autoescape: true },
);
const when = { date: 'Tuesday, November 24', time: '10:02 am' };
engine.addFilter('mojDate', (_: string, kind: 'date' | 'time') => when[kind]);

/** Our Markup is their HTML as a text. */
const asTheirs = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) === Object.getPrototypeOf(html``)) return String(value);
  if (Array.isArray(value)) return value.map(asTheirs);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asTheirs(inner)]));
};

const theirs = (component: string, params: object): readonly string[] =>
  documentLines(
    engine.renderString(`{% include "moj/components/${component}/template.njk" %}`, {
      params: asTheirs(params) as object,
    }),
  );

interface Try<Options> {
  readonly component: string;
  readonly ours: (options: Options) => Markup;
  readonly options: readonly Options[];
}
const tried = <Options extends object>({ component, ours, options }: Try<Options>) =>
  options.map((one, at) => ({ title: `${component}, ${at + 1}`, component, one, mine: () => ours(one) }));

const links = [
  { href: '/officer', text: 'Today & "now"', active: true },
  { href: '/officer/breaches', html: html`Breaches <b>1</b>`, attributes: { 'data-a': 'x"y' } },
];
const item = { text: 'It is <555>.', sender: "O'Hara", ...when, timestamp: '2026-11-24T15:02:00Z' };

describe('a component of MOJ is the one that its template renders', () => {
  it.each([
    ...tried({
      component: 'identity-bar',
      ours: identityBar,
      options: [
        { title: { text: 'REQ-7K2M <a>' } },
        { title: { html: html`<b>REQ</b>` }, classes: 'pc-a', attributes: { 'data-a': '1' } },
      ],
    }),
    ...tried({
      component: 'primary-navigation',
      ours: primaryNavigation,
      options: [
        { label: 'Pages', items: links },
        {
          items: [],
          searchHtml: html`<p>Search</p>`,
          classes: 'a',
          containerClasses: 'b',
          attributes: { id: 'c' },
        },
      ],
    }),
    ...tried({
      component: 'sub-navigation',
      ours: subNavigation,
      options: [
        { items: links },
        { label: 'This case', classes: 'a', items: [{ ...links[0], href: '/', classes: 'b' }] },
      ],
    }),
    ...tried({
      component: 'badge',
      ours: badge,
      options: [{ text: 'Urgent <!>' }, { html: html`<i>a</i>`, classes: 'moj-badge--red' }],
    }),
    ...tried({
      component: 'ticket-panel',
      ours: ticketPanel,
      options: [
        {
          classes: 'moj-ticket-panel--inline',
          attributes: { 'aria-label': 'Facts' },
          items: [{ text: 'a' }, { html: html`<p>b</p>`, classes: 'moj-ticket-panel__content--red' }],
        },
      ],
    }),
    ...tried({
      component: 'messages',
      ours: messages,
      options: [
        {
          label: 'Letters',
          items: [
            { ...item, type: 'sent' as const, id: 1 },
            { ...item, type: 'received' as const, html: html`<p>a</p>` },
          ],
        },
        { id: 'm', classes: 'a', attributes: { 'data-a': '1' }, items: [] },
      ],
    }),
    ...tried({
      component: 'filter',
      ours: filter,
      options: [
        { heading: { text: 'Filter' }, submit: {}, optionsHtml: html`<p>a</p>` },
        {
          heading: { html: html`<b>Filter</b>` },
          attributes: { id: 'f' },
          submit: { text: 'Show', attributes: { 'data-a': '1' } },
          selectedFilters: {
            heading: { text: 'Chosen' },
            clearLink: { href: '?', text: 'Clear' },
            categories: [{ heading: { text: 'Kind' }, items: [{ href: '?a', text: 'Access' }] }],
          },
        },
      ],
    }),
  ])('$title', ({ component, one, mine }) => {
    expect(documentLines(mine().toString())).toEqual(theirs(component, one));
  });
});
