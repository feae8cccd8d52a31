import { choiceText, usesToChoose } from '#domain/choice/chosen.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { type Answers, capacityIn, kindIn, kindsOf } from '#domain/request/capacity-forms.ts';
import { type FormField, tickedUses } from '#domain/request/form-questions.ts';
import { checkboxes, radios } from '#functions/design-system/choices.ts';
import { input, select, textarea } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import { type Register, useInWords } from '#functions/letters/use-words.ts';
import { type ChoiceGroup, choicesOf } from '#functions/site/words/choices.ts';
import { countryGroups } from '#functions/site/words/countries.ts';
import { formWords } from '#functions/site/words/form.ts';
import { type FieldText, fieldTexts } from '#functions/site/words/form-fields.ts';
import { kinds } from '#functions/site/words/kinds.ts';
import { ownWords } from '#functions/site/words/own-words.ts';
import { stateList } from '#functions/site/words/us-states.ts';
import type { Wrongs } from '../faults.ts';

export interface FormShown {
  readonly language: Locale;
  /** As typed. */
  readonly answers: Answers;
  readonly wrongs: Wrongs;
  /** On one page every reader sees every question, whatever is chosen so far. */
  readonly isForAll?: true;
  /** Whom a person can allow or refuse to use phone records. */
  readonly register: Register;
}

/** `page`: the field is the page's only one, and its label the heading. `optional`: the label says so. */
export type FieldPlace = 'page' | 'among-others' | 'optional';

interface Field {
  readonly name: FormField;
  readonly text: FieldText;
  readonly place: FieldPlace;
  readonly shown: FormShown;
}

/** In words of this reader: a company is asked for its own name. */
export const textOf = (
  name: FormField,
  { language, answers, isForAll }: Omit<FormShown, 'register' | 'wrongs'>,
): FieldText => {
  const say = fieldTexts(language);
  if (isForAll && name !== 'choices') return say.forAll[name] ?? say.fields[name];
  const [capacity, kind] = [capacityIn(answers), kindIn(answers)];
  if (name === 'choices' && answers.kind === 'cpni-permit') return say.allowedUses;
  if (name !== 'details') return (capacity && say.asked[capacity]?.[name]) ?? say.fields[name];
  const { about, careful } = ownWords(language);
  const { label, hint } = kind === undefined ? say.fields.details : about[kind];
  return { label, hint: [hint, careful].filter(Boolean).join(' ') };
};

const sizeOf = (block: string, place: FieldPlace): string => `${block}--${place === 'page' ? 'l' : 's'}`;

const words = ({ text, place, shown }: Field): Markup =>
  html`${text.label}${place === 'optional' && html` <span class="pc-optional">${formWords(shown.language).optional}</span>`}`;

const explained = ({ name, text, shown: { wrongs } }: Field) => {
  const wrong = wrongs.get(name);
  return {
    ...(text.hint !== undefined && { hint: { text: text.hint } }),
    ...(wrong !== undefined && { errorMessage: { text: wrong } }),
  };
};

/** What every field of one value has. */
const labeled = (field: Field, autocomplete: string) => ({
  name: field.name,
  autocomplete,
  label: {
    classes: sizeOf('govuk-label', field.place),
    html: words(field),
    isPageHeading: field.place === 'page',
  },
  attributes: field.shown.wrongs.has(field.name) ? { 'aria-invalid': 'true' } : {},
  ...explained(field),
});

const typedValue = ({ name, shown }: Field): string => shown.answers[name] ?? '';

const line =
  (autocomplete: string, more: { readonly type?: string; readonly classes?: string } = {}) =>
  (field: Field): Markup =>
    input({
      ...labeled(field, autocomplete),
      ...more,
      value: typedValue(field),
      ...(more.type === 'email' && { inputmode: 'email' }),
      ...(autocomplete === 'off' && { spellcheck: false }),
    });

const prose = (field: Field): Markup => {
  const { autocomplete: _, ...ours } = labeled(field, 'off');
  return textarea({ ...ours, rows: 6, value: typedValue(field) });
};

const framed = (field: Field) => ({
  legend: {
    classes: sizeOf('govuk-fieldset__legend', field.place),
    html: words(field),
    isPageHeading: field.place === 'page',
  },
});

/** The first button has the group's name as id, for the link in the summary. */
const choice =
  (groups: (shown: FormShown) => readonly ChoiceGroup[]) =>
  (field: Field): Markup => {
    const shown = groups(field.shown);
    const first = shown[0]?.choices[0]?.value;
    const items = shown.flatMap(({ heading, choices }) => [
      heading !== undefined && { heading },
      ...choices.map(({ value, words: text, hint }) => ({
        ...{ value, text, id: value === first ? field.name : `${field.name}-${value}` },
        ...(hint !== undefined && { hint: { text: hint } }),
      })),
    ]);
    return radios({
      ...{ name: field.name, items, value: typedValue(field) },
      fieldset: framed(field),
      ...explained(field),
    });
  };

const list =
  (
    autocomplete: string,
    items: (language: Locale) => Parameters<typeof select>[0]['items'],
    none: 'preferNot' | 'choose' = 'preferNot',
  ) =>
  (field: Field): Markup => {
    const { language } = field.shown;
    return select({
      ...labeled(field, autocomplete),
      value: typedValue(field),
      items: [{ value: '', text: formWords(language)[none] }, ...items(language)],
    });
  };

const tick = (field: Field): Markup =>
  checkboxes({
    name: field.name,
    values: [typedValue(field)],
    items: [
      {
        ...{ value: 'yes', text: field.text.label },
        ...(field.text.hint !== undefined && { hint: { text: field.text.hint } }),
      },
    ],
  });

/** Never ticked for the person. Its value is the version that this page shows (R-26). */
const agreed = (field: Field): Markup =>
  checkboxes({
    name: field.name,
    values: [typedValue(field)],
    items: [{ value: currentNotice.id, text: field.text.label }],
    ...explained(field),
  });

/** Each use, and each recipient of it by name. The first has the group's name as id, for the link in the summary. */
const usesOfRecords = (field: Field): Markup => {
  const { answers, language, register } = field.shown;
  const offered = usesToChoose(
    register.cpniRecipients,
    answers.kind === 'cpni-permit' ? 'permit' : 'restrict',
  );
  return checkboxes({
    name: field.name,
    values: [...tickedUses(answers)],
    items: offered.map((one) => ({
      ...{ value: choiceText(one), text: capital(useInWords(one, register, language)) },
    })),
    fieldset: framed(field),
    ...explained(field),
  });
};

const oneOf = (name: Parameters<typeof choicesOf>[0]) =>
  choice(({ language }) => [{ choices: choicesOf(name, language) }]);

/** On one page, where few are asked, a list: it is lighter, and can be left alone again. */
const oneOrNone = (name: Parameters<typeof choicesOf>[0]) => {
  const [buttons, options] = [
    oneOf(name),
    list(
      'off',
      (language) => choicesOf(name, language).map(({ value, words: text }) => ({ value, text })),
      'choose',
    ),
  ];
  return (field: Field): Markup => (field.shown.isForAll ? options : buttons)(field);
};

const askedKinds = ({ language, answers, isForAll }: FormShown): readonly ChoiceGroup[] => {
  const capacity = isForAll ? undefined : capacityIn(answers);
  return kinds(language, capacity && kindsOf(capacity));
};

/** `autocomplete` by WCAG 1.3.5. */
const fields: Readonly<Record<FormField, (field: Field) => Markup>> = {
  capacity: oneOf('capacity'),
  relation: oneOrNone('relation'),
  controller: line('organization'),
  aboutWhom: line('off'),
  kind: choice(askedKinds),
  details: prose,
  name: line('name'),
  email: line('email', { type: 'email' }),
  country: list('country', (language) =>
    countryGroups(language).map(({ region, countries }) => ({
      group: region,
      items: countries.map(({ code, name }) => ({ value: code, text: name })),
    })),
  ),
  format: oneOrNone('format'),
  account: line('off', { classes: 'govuk-input--width-20' }),
  noAccount: tick,
  wrong: prose,
  shows: prose,
  recipient: line('off'),
  childAge: oneOrNone('childAge'),
  choices: usesOfRecords,
  notice: agreed,
  state: list('address-level1', (language) =>
    stateList(language).map(({ value, words: text }) => ({ value, text })),
  ),
};

/** `text`: instead of the usual words. */
export const formField = (name: FormField, place: FieldPlace, shown: FormShown, text?: FieldText): Markup =>
  fields[name]({ name, text: text ?? textOf(name, shown), place, shown });
