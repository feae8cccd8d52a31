import { readDay, textOf } from '#domain/calendar/times.ts';
import { breachesIn } from '#domain/case/groups.ts';
import { dataKinds, papers, products, recipients, type WordList } from '#domain/sentence/blank-lists.ts';
import { dayInWords } from '#domain/sentence/blank-times.ts';
import { blankNamesIn, blankOf, type CaseFacts } from '#domain/sentence/blanks.ts';
import type { Language, Sentence } from '#domain/sentence/entry.ts';
import { type BlankInput, noticeSentenceOf } from '#domain/sentence/ours.ts';

/** What our sentences name about a case. */
export interface CaseWords {
  readonly facts: CaseFacts;
  /** Of the case's letters. */
  readonly language: Language;
}

interface Control {
  readonly label: string;
  readonly fault: string;
  /** A closed list: value → words. */
  readonly options?: (words: CaseWords) => Readonly<Record<string, string>>;
  readonly hint?: string;
  readonly type?: 'month' | 'date';
  /** As the sentence takes it. */
  readonly read?: (typed: string) => string;
}

const inLanguage =
  (list: WordList) =>
  ({ language }: CaseWords) =>
    Object.fromEntries(
      Object.entries(list).map(([key, { en, es }]) => [key, language === 'en' ? en : `${es} (${en})`]),
    );

const asThey = (words: readonly string[] = []) => Object.fromEntries(words.map((one) => [one, one]));

/** `1,200` and `$1200.5` are `$1200.50`. */
const dollars = (typed: string): string => {
  const bare = typed.replace(/[$,\s]/g, '');
  return /^\d+(?:\.\d{1,2})?$/.test(bare) ? `$${Number(bare).toFixed(2)}` : typed;
};

const choose = 'Choose one.';

/** By type of blank; a test finds one for each type that the catalog has. */
const controls: Readonly<Record<string, Control>> = {
  day: {
    ...{ label: 'Day', fault: 'Choose a day of this case.' },
    options: ({ facts, language }) =>
      Object.fromEntries(facts.days.map(textOf).map((day) => [day, dayInWords(day, language) ?? day])),
  },
  month: {
    ...{ label: 'Month', hint: 'Year and month, for example 2026-05.', type: 'month' },
    fault: 'Give a year and a month up to this one, for example 2026-05.',
  },
  amount: {
    ...{ label: 'Amount in dollars', hint: 'For example 12.34.', read: dollars },
    fault: 'Give an amount of up to five digits, for example 12.34.',
  },
  count: {
    ...{ label: 'Number', fault: 'Give a whole number from 2 to 999.' },
  },
  ending: {
    ...{ label: 'Last two digits', fault: 'Give the last two digits, and no more.' },
  },
  reference: {
    ...{ label: 'Case number', fault: choose },
    options: ({ facts }) => asThey(facts.references),
  },
  name: { label: 'Name', fault: choose, options: ({ facts }) => asThey(facts.names) },
  product: {
    ...{ label: 'Product', fault: choose },
    options: (words) => ({ ...inLanguage(products)(words), ...asThey(words.facts.products) }),
  },
  data: { label: 'Which data', fault: choose, options: inLanguage(dataKinds) },
  paper: { label: 'Which paper', fault: choose, options: inLanguage(papers) },
  recipient: { label: 'Whom', fault: choose, options: inLanguage(recipients) },
};

/** Of a sentence that repeats a notice: typed off the notice, and the same in every case, so the list tells of none. */
const noticeControls: Readonly<Record<string, Control>> = {
  reference: {
    ...{ label: 'Reference of the notice', hint: 'As printed on it: it begins with BRE-.' },
    fault: 'Give the reference as printed on the notice. It begins with BRE-.',
    read: (typed) => typed.toUpperCase(),
  },
  day: {
    ...{ label: 'Day of the notice', hint: 'For example 2026-03-24.', type: 'date' },
    fault: 'Give the day on which the notice was sent, for example 2026-03-24.',
  },
};

const isOfNotice = ({ key }: Sentence): boolean => noticeSentenceOf(key) !== undefined;

/** What was typed is the notice’s; the gate asks the ledger. */
const noticeFacts = (facts: CaseFacts, value: string): CaseFacts => {
  const day = readDay(value);
  return { ...facts, days: day === undefined ? [] : [day], references: breachesIn(value) };
};

const typeOf = (blank: string): string => blank.replace(/\d$/, '');

/** What an officer fills in. */
export interface BlankAsked extends Omit<Control, 'options'> {
  readonly blank: string;
  /** Undefined: typed. */
  readonly options?: Readonly<Record<string, string>>;
}

/** In the order of the text; where two are of one type, the label says which. */
export const blanksAsked = (sentence: Sentence, words: CaseWords): readonly BlankAsked[] => {
  const names = blankNamesIn(sentence.en);
  const by = isOfNotice(sentence) ? noticeControls : controls;
  return names.map((blank) => {
    const { label = blank, fault = choose, options, ...control } = by[typeOf(blank)] ?? {};
    const isOneOfTwo = names.filter((one) => typeOf(one) === typeOf(blank)).length > 1;
    const which = blank === typeOf(blank) ? 'First' : 'Last';
    return {
      ...{ ...control, blank, fault },
      label: isOneOfTwo ? `${which} ${label.toLowerCase()}` : label,
      ...(options !== undefined && { options: options(words) }),
    };
  });
};

/** Where the type's own name is no word that an officer would say. */
const blankWords: Readonly<Record<string, string>> = {
  count: 'number',
  ending: 'digits',
  reference: 'case number',
  recipient: 'whom',
};

/** For the blank where a list shows its sentence. */
export const blankInWords = (blank: string): string => blankWords[typeOf(blank)] ?? typeOf(blank);

/** Whether this case has something for each blank. */
export const canBeFilled = (sentence: Sentence, words: CaseWords): boolean =>
  blanksAsked(sentence, words).every(
    ({ options }) => options === undefined || Object.keys(options).length > 0,
  );

/** A list of one leaves nothing to choose. */
export const onlyValue = ({ options }: BlankAsked): string | undefined => {
  const values = Object.keys(options ?? {});
  return values.length === 1 ? values[0] : undefined;
};

const isOfCase = (
  sentence: Sentence,
  blank: string,
  value: string,
  { facts: ofCase, language }: CaseWords,
): boolean => {
  const { inWords, values } = blankOf(blank);
  const said = inWords(value, language);
  const facts = isOfNotice(sentence) ? noticeFacts(ofCase, value) : ofCase;
  return said !== undefined && values(language, facts)(said, 0).includes(said.length);
};

/** `typed`: by blank, as the form has it. Faults: by blank. */
export const readBlanks = (
  sentence: Sentence,
  typed: (blank: string) => string,
  words: CaseWords,
): { readonly input: BlankInput; readonly faults: Readonly<Record<string, string>> } => {
  const input: Record<string, string> = {};
  const faults: Record<string, string> = {};
  for (const asked of blanksAsked(sentence, words)) {
    const { blank, fault, options, read = (one: string) => one } = asked;
    const value = onlyValue(asked) ?? read(typed(blank).trim());
    if ((options === undefined || Object.hasOwn(options, value)) && isOfCase(sentence, blank, value, words))
      input[blank] = value;
    else faults[blank] = fault;
  }
  return { input, faults };
};
