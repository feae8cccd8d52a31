import { type Day, millisecondsOf, textOf } from '#domain/calendar/times.ts';
import { dataKinds, papers, products, recipients, type WordList } from './blank-lists.ts';
import { dayInWords, monthBlank, monthInWords, monthNumber } from './blank-times.ts';
import type { BlankValues, Language } from './entry.ts';

/** A notice of a security event that the ledger says was sent to this person. */
export interface NoticeSent {
  /** As printed on it. */
  readonly reference: string;
  /** Day on which it was sent. */
  readonly on: Day;
}

/** What the blanks of a text for this case may hold. Names come from the register or settings, never from a form. */
export interface CaseFacts {
  /** Days that this case has: of receipt, due, recorded, or set by an officer in a typed field. */
  readonly days: readonly Day[];
  /** The last month that `{month}` may name is this day's. */
  readonly today: Day;
  /** Its own, and those that the register confirms. */
  readonly references: readonly string[];
  /** Names of products in settings, besides our own list. */
  readonly products?: readonly string[] | undefined;
  /** Names of companies and officers of this case in the register. */
  readonly names?: readonly string[] | undefined;
  /** To this verified account holder; absent or empty: no sentence about one is ours. */
  readonly noticesSent?: readonly NoticeSent[] | undefined;
}

interface Blank {
  /** The value as the letter shows it; undefined if it is none of this type. */
  readonly inWords: (value: string, language: Language) => string | undefined;
  readonly values: (language: Language, facts: CaseFacts) => BlankValues;
}

const oneOf =
  (words: readonly string[]): BlankValues =>
  (text, from) =>
    words.filter((word) => word !== '' && text.startsWith(word, from)).map((word) => from + word.length);

/** @param form sticky, with bounded repeats */
const inForm =
  (form: RegExp): BlankValues =>
  (text, from) => {
    form.lastIndex = from;
    const found = form.exec(text);
    return found === null ? [] : [from + found[0].length];
  };

const digits = (form: string): Blank => ({
  inWords: (value) => (new RegExp(`^${form}$`).test(value) ? value : undefined),
  values: () => inForm(new RegExp(form, 'y')),
});

const listed = (list: WordList, also: (facts: CaseFacts) => readonly string[] = () => []): Blank => ({
  inWords: (value, language) => list[value]?.[language],
  values: (language, facts) =>
    oneOf([...Object.values(list).map((words) => words[language]), ...also(facts)]),
});

/** The caller gives the value as the register has it. */
const known = (of: (facts: CaseFacts) => readonly string[]): Blank => ({
  inWords: (value) => (value === '' ? undefined : value),
  values: (_language, facts) => oneOf(of(facts)),
});

const ownProducts = listed(products, (facts) => facts.products ?? []);

const blanks: Readonly<Record<string, Blank>> = {
  /** ISO day. */
  day: {
    inWords: dayInWords,
    values: (language, { days }) => oneOf(days.map((day) => dayInWords(textOf(day), language) ?? '')),
  },
  /** `2026-11`. */
  month: {
    inWords: monthInWords,
    values: (language, { today }) => monthBlank(language, monthNumber(new Date(millisecondsOf(today)))),
  },
  /** `$12.34`, seven digits at most. */
  amount: digits('\\$\\d{1,5}\\.\\d{2}'),
  /** 2 to 999; never beside people, customers or accounts. */
  count: digits('(?:[1-9]\\d{1,2}|[2-9])'),
  /** The last two digits of a number: no letter shows more. */
  ending: digits('\\d{2}'),
  reference: known(({ references }) => references),
  name: known(({ names = [] }) => names),
  /** A key of the closed list, or a name of settings. */
  product: {
    ...ownProducts,
    inWords: (value, language) => ownProducts.inWords(value, language) ?? (value || undefined),
  },
  data: listed(dataKinds),
  paper: listed(papers),
  recipient: listed(recipients),
};

/** The types of blanks, without a digit. */
export const blankTypes: readonly string[] = Object.keys(blanks);

const mark = /\{([a-z]+)(\d?)\}/;

/** `text` at even places, names of blanks at odd ones. */
export const segmentsOf = (text: string): readonly string[] => text.split(/\{([a-z]+\d?)\}/);

/** Names of the sentence's blanks, in the order of its text; the type is the name without its digit. */
export const blankNamesIn = (text: string): readonly string[] =>
  segmentsOf(text).filter((_, at) => at % 2 === 1);

/** @throws {RangeError} for a name of no type: the catalog has none */
export const blankOf = (name: string): Blank => {
  const type = mark.exec(`{${name}}`)?.[1] ?? '';
  const blank = blanks[type];
  if (blank === undefined) throw new RangeError('A sentence has a blank of no type.');
  return blank;
};
