import { button } from '#functions/design-system/blocks.ts';
import { radios } from '#functions/design-system/choices.ts';
import { fieldset, hint } from '#functions/design-system/field-parts.ts';
import { input, textarea } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';
import type { Wrongs } from './faults.ts';
import type { ChoiceGroup } from './words/choices.ts';

export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly autocomplete?: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly short?: boolean;
}

export interface Typed {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly wrongs: Wrongs;
  /** Of the page; English without. */
  readonly language?: Locale;
}

const words = catalog({ optional: '(optional)' }, { optional: '(opcional)' });

/** A second click within a second sends nothing. */
export const sendButton = (text: string, kind?: 'secondary' | 'warning'): Markup =>
  button({ text, preventDoubleClick: true, ...(kind && { classes: `govuk-button--${kind}` }) });

const explained = (name: string, about: string | undefined, { wrongs }: Typed) => {
  const wrong = wrongs.get(name);
  return {
    ...(about !== undefined && { hint: { text: about } }),
    ...(wrong !== undefined && { errorMessage: { text: wrong } }),
  };
};

/** What every field of one value has. */
const fieldOf = ({ name, label, hint: about, optional, autocomplete }: FieldWords, typed: Typed) => ({
  name,
  autocomplete: autocomplete ?? 'off',
  label: {
    classes: 'govuk-label--s',
    html: html`${label}${optional && html` <span class="pc-optional">${words(typed.language).optional}</span>`}`,
  },
  attributes: typed.wrongs.has(name) ? { 'aria-invalid': 'true' } : {},
  ...explained(name, about, typed),
});

export const textField = (field: FieldWords, typed: Typed): Markup =>
  input({
    ...fieldOf(field, typed),
    type: field.type ?? 'text',
    value: typed.values[field.name] ?? '',
    ...(field.type === 'email' && { inputmode: 'email' }),
    ...(field.autocomplete === undefined && { spellcheck: false }),
    ...(field.short && { classes: 'govuk-input--width-20' }),
  });

export const textArea = (field: FieldWords, typed: Typed): Markup => {
  const { autocomplete: _, ...ours } = fieldOf(field, typed);
  return textarea({ ...ours, rows: 6, value: typed.values[field.name] ?? '' });
};

const legendOf = (words: string) => ({
  classes: 'govuk-fieldset__legend--m',
  html: html`<h2 class="govuk-fieldset__heading">${words}</h2>`,
});

/** Fields that belong together. */
export const fieldGroup = (words: string, about: string | undefined, fields: Markup): Markup =>
  fieldset({
    legend: legendOf(words),
    html: html`${about !== undefined && hint({ text: about })}${fields}`,
  });

export interface ChoiceWords {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly groups: readonly ChoiceGroup[];
  /** Show a hint once its choice is selected; screen readers always get it. */
  readonly hintsLater?: boolean;
}

/** The first button has the group's name as id, for the link in the summary. */
export const choiceField = (
  { name, legend, hint: about, groups, hintsLater }: ChoiceWords,
  typed: Typed,
): Markup => {
  const first = groups[0]?.choices[0]?.value;
  const items = groups.flatMap(({ heading, choices }) => [
    heading !== undefined && { heading },
    ...choices.map(({ value, words, hint: more }) => ({
      ...{ value, text: words, id: value === first ? name : `${name}-${value}` },
      ...(more !== undefined && { hint: { text: more, ...(hintsLater && { classes: 'pc-later' }) } }),
    })),
  ]);
  return radios({
    name,
    items,
    value: typed.values[name] ?? '',
    fieldset: { legend: legendOf(legend) },
    ...explained(name, about, typed),
  });
};
