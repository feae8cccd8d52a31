import { html, type Markup, raw } from '#functions/design-system/html.ts';
import type { Wrongs } from './faults.ts';
import type { CountryGroup } from './words/countries.ts';
import type { ChoiceGroup } from './words/kinds.ts';

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
}

const describedBy = (name: string, hint: boolean, wrong: boolean): Markup => {
  const by = [hint && `${name}-hint`, wrong && `${name}-why`].filter(Boolean).join(' ');
  return html`${by !== '' && html` aria-describedby="${by}"`}`;
};

const described = (name: string, hint: boolean, wrong: boolean): Markup =>
  html`${describedBy(name, hint, wrong)}${wrong && raw(' aria-invalid="true"')}`;

export const why = (name: string, wrong: string | undefined): Markup | undefined =>
  wrong === undefined ? undefined : html`<p class="why" id="${name}-why">${wrong}</p>`;

const framed = (field: FieldWords, { wrongs }: Typed, control: (about: Markup) => Markup): Markup => {
  const { name, label, hint, optional } = field;
  const wrong = wrongs.get(name);
  return html`<div class="field${wrong !== undefined && ' wrong'}">
<label for="${name}">${label}${optional && raw(' <span class="optional">(optional)</span>')}</label>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${why(name, wrong)}
${control(described(name, hint !== undefined, wrong !== undefined))}
</div>`;
};

export const textField = (field: FieldWords, typed: Typed): Markup =>
  framed(
    field,
    typed,
    (about) =>
      html`<input type="${field.type ?? 'text'}" id="${field.name}" name="${field.name}" value="${typed.values[field.name] ?? ''}" autocomplete="${field.autocomplete ?? 'off'}"${field.type === 'email' && raw(' inputmode="email"')}${field.autocomplete === undefined && raw(' spellcheck="false"')}${field.short && raw(' class="short"')}${about}>`,
  );

/** Browsers drop the first line break of a text area, so we add one. */
export const textArea = (field: FieldWords, typed: Typed): Markup =>
  framed(
    field,
    typed,
    (about) => html`<textarea id="${field.name}" name="${field.name}" rows="6"${about}>
${typed.values[field.name] ?? ''}</textarea>`,
  );

export const countryField = (field: FieldWords, groups: readonly CountryGroup[], typed: Typed): Markup =>
  framed(field, typed, (about) => {
    const option = (code: string, name: string) =>
      html`<option value="${code}"${code === (typed.values[field.name] ?? '') && raw(' selected')}>${name}</option>`;
    const list = groups.map(
      ({ region, countries }) =>
        html`<optgroup label="${region}">${countries.map(({ code, name }) => option(code, name))}</optgroup>`,
    );
    return html`<select id="${field.name}" name="${field.name}" autocomplete="${field.autocomplete ?? 'off'}" class="short"${about}>${option('', 'Prefer not to say')}${list}</select>`;
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
  { name, legend, hint, groups, hintsLater }: ChoiceWords,
  { values, wrongs }: Typed,
): Markup => {
  const wrong = wrongs.get(name);
  const first = groups[0]?.choices[0]?.value;
  const choices = ({ choices: list }: ChoiceGroup) =>
    list.map(({ value, words, hint: about }) => {
      const id = value === first ? name : `${name}-${value}`;
      return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${values[name] === value && raw(' checked')}${about !== undefined && html` aria-describedby="${id}-about"`}>
<label for="${id}">${words}</label>${about !== undefined && html`<p class="hint${hintsLater && ' later'}" id="${id}-about">${about}</p>`}</div>`;
    });
  return html`<fieldset${wrong !== undefined && raw(' class="wrong"')}${describedBy(name, hint !== undefined, wrong !== undefined)}>
<legend><h2>${legend}</h2></legend>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${why(name, wrong)}
${groups.map((group) => html`${group.heading !== undefined && html`<p class="group">${group.heading}</p>`}${choices(group)}`)}
</fieldset>`;
};
