import { html, type Markup } from '#functions/design-system/html.ts';
import type { LetterVersions } from '#functions/notice/letter/letter-versions.ts';
import type { LetterShown } from '#functions/notice/letter/show-letter.ts';
import type { Field, Fields } from '../acts/field.ts';
import type { BreachAct, BreachActs } from '../breach/breach-case.ts';
import type { Visit } from '../visit.ts';
import { letterAsRead, partWords } from './letter-parts.ts';
import { type Audience, apiOf, letterWords } from './notice-case.ts';

export type WrittenText = NonNullable<LetterVersions['versions'][number]['text']>;

/** What the form starts with, and which parts of the list may need words of their own. */
export interface Editing {
  readonly text?: WrittenText;
  /** Of the frozen list. */
  readonly segments: readonly string[];
}

const everyone = '*';
const segmentWords = (segment: string): string =>
  segment === everyone ? 'everyone' : `the segment ${segment}`;

const insertFields = (
  { text, segments }: Editing,
  prefix: '' | 'spanish.',
): Readonly<Record<string, Field>> => {
  const written = (prefix === '' ? text?.inserts : text?.spanish?.inserts) ?? {};
  const names = [...new Set([everyone, ...segments, ...Object.keys(text?.inserts ?? {})])];
  const inSpanish = prefix === '' ? '' : ', in Spanish';
  return Object.fromEntries(
    names.map((name) => [
      `${prefix}inserts.${name}`,
      {
        label: `Added for ${segmentWords(name)}${inSpanish}`,
        control: { kind: 'prose', rows: 3 },
        optional: true,
        value: written[name] ?? '',
      } satisfies Field,
    ]),
  );
};

const spanishFields = (editing: Editing): Fields => {
  const { spanish = null } = editing.text ?? {};
  return {
    'spanish.subject': {
      label: 'Subject in Spanish',
      heading: 'A whole Spanish letter beside an English one',
      hint: 'For readers whose row of the list asks for Spanish. Write all of it, or leave all of its fields empty.',
      control: { kind: 'text' },
      optional: true,
      value: spanish?.subject ?? '',
    },
    'spanish.body': {
      label: 'Letter in Spanish',
      control: { kind: 'prose', rows: 12 },
      optional: true,
      value: spanish?.body ?? '',
    },
    'spanish.cpniTypes': {
      label: 'Kinds of records in Spanish',
      hint: 'One on each line, in the order of the record.',
      control: { kind: 'lines' },
      optional: true,
      value: spanish?.cpniTypes.join('\n') ?? '',
    },
    'spanish.hours': {
      label: 'When people can reach you, in Spanish',
      control: { kind: 'text' },
      optional: true,
      value: spanish?.hours ?? '',
    },
    ...insertFields(editing, 'spanish.'),
  };
};

const letterFields = (editing: Editing, list: number, audience: Audience): Fields => ({
  list: { label: '', control: { kind: 'given', value: list } },
  for: { label: '', control: { kind: 'given', value: audience } },
  locale: {
    label: 'In which language do you write this letter?',
    hint: 'Everyone on the list gets it, except readers of the whole Spanish letter below.',
    control: {
      kind: 'choice',
      options: {
        en: 'English. You can add a whole Spanish letter below',
        es: 'Spanish for everyone. Leave the Spanish letter below empty',
      },
    },
    value: editing.text?.locale ?? 'en',
  },
  subject: {
    label: 'Subject',
    hint: 'One line of at most 120 characters. Say nothing about the kind of data.',
    control: { kind: 'text' },
    value: editing.text?.subject ?? '',
  },
  body: {
    label: 'Letter',
    hint: 'A line that is only a heading starts its part: What Happened, What We Are Doing. Write {{name}} for the reader’s name.',
    control: { kind: 'prose', rows: 16 },
    value: editing.text?.body ?? '',
  },
  ...insertFields(editing, ''),
  ...spanishFields(editing),
});

/** A segment may have a dot in its name. */
const flat = (value: unknown, name = ''): Readonly<Record<string, string>> => {
  if (typeof value === 'string') return { [name]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, one]) => flat(one, name === '' ? key : `${name}.${key}`)),
  );
};

type Typed = Readonly<Record<string, unknown>>;

const withInserts = ({ inserts, ...typed }: Typed): Typed => ({
  ...typed,
  ...(inserts === undefined ? {} : { inserts: flat(inserts) }),
});

export const letterBody = ({ spanish, ...typed }: Typed): Typed => ({
  ...withInserts(typed),
  ...(spanish === undefined ? {} : { spanish: withInserts(spanish as Typed) }),
});

const languageWords = { en: 'English', es: 'Spanish' } as const;

/** In each language, as an email: the letter before it is saved. @throws {ApiRefused} for words that we refuse */
const draftAsRead = async (body: unknown, id: string, { api }: Pick<Visit, 'api'>): Promise<Markup> => {
  const { list, for: audience, ...draft } = body as Typed;
  const shown = await api.act<LetterShown>({
    method: 'POST',
    path: `${apiOf(id)}/notice/preview`,
    body: { list, for: audience, draft },
  });
  const { missing, renderings, languages } = shown;
  const sheets = languages.map((language) => {
    const one = renderings.find(
      ({ locale, lane, segment }) => locale === language && lane === 'email' && segment === '',
    );
    return (
      one &&
      letterAsRead({
        label: `The letter in ${languageWords[language]}, as an email`,
        ...{ language, subject: one.subject, text: one.text, missing, to: 'To each customer of this list' },
      })
    );
  });
  const lacks =
    missing.length > 0 &&
    html`<div class="govuk-inset-text">The letter lacks: ${missing.map(partWords).join('; ')}. The approver must tick each of these parts.</div>`;
  return html`${lacks}${sheets}`;
};

export const writeLetterAct = (editing: Editing): BreachAct => ({
  title: 'Write the letter',
  fields: ({ next: { list = 1, audience = 'everyone' } }) => letterFields(editing, list, audience),
  body: letterBody,
  preview: (body, { view }, visit) => draftAsRead(body, view.id, visit),
  consequence: ({ next: { list = 1, audience = 'everyone' } }) =>
    `This saves a new version of ${letterWords(list, audience)}. An approval of the version before no longer counts, and you cannot approve this letter yourself.`,
  button: 'Save this version',
  done: 'The letter is saved. Another officer can approve it.',
});

/** Without what was written before: the letter’s own page fills it in. */
export const letterActs = {
  'write-letter': writeLetterAct({ segments: [] }),
} as const satisfies BreachActs;
