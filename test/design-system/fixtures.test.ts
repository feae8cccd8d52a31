import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as blocks from '#functions/design-system/blocks.ts';
import * as choices from '#functions/design-system/choices.ts';
import { type DateInputOptions, dateInput } from '#functions/design-system/date-input.ts';
import * as parts from '#functions/design-system/field-parts.ts';
import type { SelectOptions } from '#functions/design-system/fields.ts';
import * as fields from '#functions/design-system/fields.ts';
import { alreadyEscaped, type Markup } from '#functions/design-system/html.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { serviceNavigation } from '#functions/design-system/service-navigation.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { table } from '#functions/design-system/table.ts';
import { tabs } from '#functions/design-system/tabs.ts';
import { taskList } from '#functions/design-system/task-list.ts';
import { documentLines } from '#test/support/design-system/same-document.ts';

interface Fixture {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly html: string;
}

type LinkOptions = Partial<Parameters<typeof blocks.backLink>[0]>;

/** govuk's name, our function; `without`: options that no page needs, or that ours refuses for the reason beside it. */
const components: Readonly<Record<string, { ours: (options: never) => Markup; without?: RegExp }>> = {
  'back-link': { ours: (options: LinkOptions) => blocks.backLink({ href: '#', ...options }) },
  button: { ours: blocks.button },
  // A further question is a further page: axe calls conditional reveal critical.
  checkboxes: { ours: choices.checkboxes, without: /"conditional":\{"html":"[^"]/ },
  'date-input': {
    ours: (options: DateInputOptions) => dateInput({ order: ['day', 'month', 'year'], ...options }),
  },
  details: { ours: blocks.details },
  'error-message': { ours: parts.errorMessage },
  'error-summary': { ours: blocks.errorSummary, without: /"(?:titleHtml|description\w+|disableAutoFocus)":/ },
  fieldset: { ours: parts.fieldset },
  // Its JavaScript is not in use: the browser's own button works everywhere.
  'file-upload': { ours: fields.fileUpload, without: /"javascript":true/ },
  hint: { ours: parts.hint },
  input: { ours: fields.input, without: /"(?:prefix|suffix|autocapitalize)":/ },
  'inset-text': { ours: blocks.insetText },
  label: { ours: parts.label },
  'notification-banner': {
    ours: notificationBanner,
    without: /"(?:titleHtml|titleHeadingLevel|titleId|disableAutoFocus)":/,
  },
  pagination: { ours: pagination },
  // An interruption is a page of its own.
  panel: { ours: blocks.panel, without: /interruption/ },
  radios: { ours: choices.radios, without: /"conditional":\{"html":"[^"]/ },
  select: {
    ours: (options: Partial<SelectOptions>) => fields.select({ items: [], ...options } as SelectOptions),
  },
  'service-navigation': {
    ours: serviceNavigation,
    without: /"(?:slots|active|ariaLabel|menuButton\w+|navigation(?:Id|Classes))":/,
  },
  'skip-link': { ours: (options: LinkOptions) => blocks.skipLink({ href: '#content', ...options }) },
  'summary-list': { ours: summaryList, without: /"card":/ },
  table: { ours: table },
  tabs: { ours: tabs },
  tag: { ours: blocks.tag },
  'task-list': { ours: taskList },
  textarea: { ours: fields.textarea },
  'warning-text': { ours: blocks.warningText },
};

const fixturesOf = (name: string): readonly Fixture[] =>
  JSON.parse(readFileSync(`node_modules/govuk-frontend/dist/govuk/components/${name}/fixtures.json`, 'utf8'))
    .fixtures;

const isMarkup = (name: string): boolean => /html$/i.test(name);

/** Their HTML is a string, ours is Markup; their `null` is our `undefined`, their value `false` is text. */
const asOurs = (value: unknown, name = ''): unknown => {
  if (typeof value === 'string') return isMarkup(name) && value !== '' ? alreadyEscaped(value) : value;
  if (value === null) return undefined;
  if (value === false && name === 'value') return 'false';
  if (Array.isArray(value)) return value.map((item) => asOurs(item || false));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asOurs(inner, key)]));
};

const tried = Object.entries(components).flatMap(([name, { ours, without }]) =>
  fixturesOf(name)
    .filter(({ options }) => !without?.test(JSON.stringify(options)))
    .map((fixture) => ({ name, ours, fixture, title: `${name}: ${fixture.name}` })),
);

describe(`${tried.length} fixtures of govuk-frontend for ${Object.keys(components).length} components`, () => {
  it.each(tried)('$title', ({ ours, fixture }) => {
    const markup = ours(asOurs(fixture.options) as never).toString();
    expect(documentLines(markup)).toEqual(documentLines(fixture.html));
  });

  it('leave out only the options that ours lacks', () => {
    const all = Object.keys(components).flatMap(fixturesOf);
    expect([tried.length, all.length - tried.length]).toEqual([479, 83]);
  });
});
