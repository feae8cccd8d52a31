import { checkboxes, radios } from '#functions/design-system/choices.ts';
import { question } from '#functions/design-system/field-parts.ts';
import { input, select, textarea } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { zoneWords } from '../times.ts';
import type { Control, Faults, Field, Fields } from './field.ts';
import { labelsOf } from './typed-labels.ts';

/** Closed lists up to this length are radio buttons. */
const mostRadios = 7;

interface Showing {
  readonly name: string;
  readonly field: Field;
  readonly form: URLSearchParams;
  readonly fault: string | undefined;
}

type ShowingOf<K extends Control['kind']> = Showing & { readonly control: Extract<Control, { kind: K }> };

const typedIn = ({ form, name, field }: Showing): string => form.get(name) ?? field.value ?? '';

const aroundOf = ({ field, fault }: Showing) => ({
  ...(field.hint !== undefined && { hint: { text: field.hint } }),
  ...(fault !== undefined && { errorMessage: { text: fault } }),
});

const labelOf = ({ label, optional }: Field): string => (optional ? `${label} (optional)` : label);

const lineField =
  (more: object) =>
  (showing: Showing): Markup =>
    input({
      ...{ name: showing.name, label: { text: labelOf(showing.field) }, value: typedIn(showing) },
      ...aroundOf(showing),
      ...more,
    });

const legendOf = (field: Field) => ({ fieldset: { legend: { text: labelOf(field) } } });

const oneOf = (showing: Showing, options: Readonly<Record<string, string>>, isList?: true): Markup => {
  const { name, field } = showing;
  const entries = Object.entries(options);
  const value = typedIn(showing);
  if (!isList && entries.length <= mostRadios)
    return radios({
      ...{ name, value, ...legendOf(field), ...aroundOf(showing) },
      items: entries.map(([one, text]) => ({ value: one, text })),
    });
  return select({
    ...{ name, value, label: { text: labelOf(field) }, ...aroundOf(showing) },
    items: [{ value: '', text: 'Choose' }, ...entries.map(([one, text]) => ({ value: one, text }))],
  });
};

const dateField = (name: string, id: string, value: string, label: string): Markup =>
  input({ ...{ name, id, value, type: 'date', label: { text: label } }, classes: 'govuk-input--width-10' });

const instantField = (showing: Showing, zones: readonly string[], isDayEnough: boolean): Markup => {
  const { name, field, form } = showing;
  const said = (part: string) => form.get(`${name}.${part}`) ?? '';
  const [only] = zones;
  const zone =
    zones.length > 1
      ? select({
          ...{ name: `${name}.zone`, label: { text: 'Time zone' }, value: said('zone') || (only ?? '') },
          items: zones.map((one) => ({ value: one, text: zoneWords(one) })),
        })
      : html`<p class="govuk-hint">${zoneWords(only ?? 'UTC')}</p>`;
  return question(
    name,
    { ...legendOf(field), ...aroundOf(showing) },
    'group',
    undefined,
    () => html`<div class="pc-instant">${dateField(`${name}.date`, name, said('date'), 'Date')}
${input({ name: `${name}.time`, type: 'time', value: said('time'), label: { text: isDayEnough ? 'Time, if known' : 'Time' }, classes: 'govuk-input--width-10', attributes: { step: 1 } })}${zone}</div>`,
  );
};

/** What an officer sent without a tick has none. */
const chosenIn = ({ name, control: { chosen = [] }, form }: ShowingOf<'checks'>): readonly string[] =>
  form.size === 0 ? chosen : form.getAll(name);

type Shower<K extends Control['kind']> = (showing: ShowingOf<K>) => Markup;

const showers: { readonly [K in Control['kind']]: Shower<K> } = {
  text: (showing) =>
    lineField({
      type: showing.control.type ?? 'text',
      ...(showing.control.width && { classes: `govuk-input--width-${showing.control.width}` }),
    })(showing),
  prose: (showing) =>
    textarea({
      ...{ name: showing.name, label: { text: labelOf(showing.field) }, value: typedIn(showing) },
      ...{ rows: showing.control.rows ?? 5, ...aroundOf(showing) },
    }),
  choice: (showing) => oneOf(showing, showing.control.options, showing.control.isList),
  'yes-no': (showing) => oneOf(showing, { yes: 'Yes', no: 'No' }),
  checks: (showing) =>
    checkboxes({
      ...{ name: showing.name, values: chosenIn(showing) },
      ...{ ...legendOf(showing.field), ...aroundOf(showing) },
      items: Object.entries(showing.control.options).map(([value, text]) => ({ value, text })),
    }),
  tick: (showing) =>
    checkboxes({
      ...{ name: showing.name, values: showing.form.getAll(showing.name), ...aroundOf(showing) },
      items: [{ value: 'yes', text: showing.field.label }],
    }),
  day: lineField({ type: 'date', classes: 'govuk-input--width-10' }),
  instant: (showing) => instantField(showing, showing.control.zones, false),
  'day-or-instant': (showing) => instantField(showing, showing.control.zones, true),
  number: lineField({ inputmode: 'numeric', classes: 'govuk-input--width-10' }),
  lines: (showing) =>
    textarea({
      ...{ name: showing.name, label: { text: labelOf(showing.field) }, value: typedIn(showing), rows: 4 },
      ...aroundOf(showing),
    }),
  given: ({ name, control, form }) =>
    html`<input type="hidden" name="${name}" value="${form.get(name) ?? JSON.stringify(control.value)}">`,
};

const nothing = (): Markup | undefined => undefined;

/** With what was typed. `beside`: what stands below a field. */
export const showFields = (
  fields: Fields,
  form: URLSearchParams,
  faults: Faults,
  beside: (name: string, field: Field) => Markup | undefined = nothing,
): Markup =>
  html`${labelsOf(fields)}${Object.entries(fields).map(([name, field]) => {
    const { control } = field;
    const shower = showers[control.kind] as Shower<Control['kind']>;
    return html`${field.heading !== undefined && html`<h2 class="govuk-heading-m">${field.heading}</h2>`}${shower({ name, field, control, form, fault: faults[name] } as never)}${beside(name, field)}
`;
  })}`;

/** The first input of a field has its name as id. `others`: ids of other inputs. */
export const faultLinks = (fields: Fields, faults: Faults, others: Faults = {}) =>
  Object.entries(faults).map(([name, text]) => ({
    text,
    ...((name in fields || name in others) && { href: `#${name}` }),
  }));
