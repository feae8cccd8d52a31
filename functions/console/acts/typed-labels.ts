import { html, type Markup } from '#functions/design-system/html.ts';
import type { Control, Field, Fields } from './field.ts';

/** Of the hidden input that says what a person types in the form, and under which words. */
export const labelsName = 'labels';

type Parts = Readonly<Record<string, string>>;

const whole: Parts = { '': '' };
const moment: Parts = { '.date': ', date', '.time': ', time' };

/** Inputs of a control that a person types in; null: they choose. A new control does not compile until somebody decides. */
const partsOf: Readonly<Record<Control['kind'], Parts | null>> = {
  text: whole,
  prose: whole,
  day: whole,
  number: whole,
  lines: whole,
  instant: moment,
  'day-or-instant': moment,
  choice: null,
  checks: null,
  'yes-no': null,
  tick: null,
  given: null,
};

/** `rows.1-3.name` and `items.0.what`: the row is left out, because each row has the same fields. */
const row = /\.(\d+)(?:-(\d+))?\./;
const ofEachRow = (name: string): string => name.replace(row, '.*.');

const entriesOf = ([name, { label, control }]: readonly [string, Field]) =>
  Object.entries(partsOf[control.kind] ?? {}).map(
    ([part, words]) => [ofEachRow(name) + part, label + words] as const,
  );

const hidden = (labels: Parts): Markup =>
  html`<input type="hidden" name="${labelsName}" value="${JSON.stringify(labels)}">`;

/** For a form in which a person only chooses. */
export const nothingTyped: Markup = hidden({});

export const labelsOf = (fields: Fields): Markup =>
  hidden(Object.fromEntries(Object.entries(fields).flatMap(entriesOf)));

/** Inputs that a form of several pages takes along: each page adds its labels once. */
export const withoutRepeats = (
  inputs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => [
  ...new Map(inputs.map((one) => [JSON.stringify(one), one])).values(),
];

/** A form comes from outside. */
const read = (labels: string): ReadonlyMap<string, string> => {
  try {
    return new Map(Object.entries(JSON.parse(labels) as object).map(([name, text]) => [name, String(text)]));
  } catch {
    return new Map();
  }
};

const whichRow = (name: string): string => {
  const [, first, line] = row.exec(name) ?? [];
  if (first === undefined) return '';
  return line === undefined ? ` (row ${Number(first) + 1})` : ` (list ${first}, line ${line})`;
};

/**
 * Words of the form for each field that a person types in, by the name of the field. Undefined for a form that does not say
 * it: a page of an earlier version.
 */
export const labelIn = (form: URLSearchParams): ((name: string) => string | undefined) | undefined => {
  const all = form.getAll(labelsName);
  if (all.length === 0) return undefined;
  const labels = new Map(all.flatMap((one) => [...read(one)]));
  return (name) => {
    const label = labels.get(ofEachRow(name));
    return label === undefined ? undefined : `${label}${whichRow(name)}`;
  };
};
