import type { Outcome, RequestKind } from '#domain/request/vocabulary.ts';
import { blankOf, type CaseFacts, segmentsOf } from './blanks.ts';
import { sentences } from './catalog.ts';
import { noticeSentences } from './catalog-notices.ts';
import { openerKey } from './catalog-openers.ts';
import { type BlankValues, type Language, languages, type Sentence, type SentenceField } from './entry.ts';

/** Values of a sentence's blanks by name (`day`, `month2`), as {@link written} takes them. */
export type BlankInput = Readonly<Record<string, string>>;

/**
 * The sentence as the letter will show it. Undefined if a blank is not filled with a value of its type. Takes no facts:
 * {@link areOurs} judges whether the values are this case's.
 */
export const written = (
  sentence: Sentence,
  language: Language,
  input: BlankInput = {},
): string | undefined => {
  const parts = segmentsOf(sentence[language]).map((part, at) =>
    at % 2 === 0 ? part : blankOf(part).inWords(input[part] ?? '', language),
  );
  return parts.includes(undefined) ? undefined : parts.join('');
};

/** White space that people and word processors put between words; a sentence has one space. */
const spaces = /[ \t\r\n\u00a0\u202f]+/g;

/** Treats curly and straight quotes, and white space of any length, as equal. Nothing else. */
export const plain = (text: string): string =>
  text.replace(spaces, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();

interface Pattern {
  readonly fields: readonly SentenceField[];
  readonly language: Language;
  /** Literal text at even places, names of blanks at odd ones. */
  readonly segments: readonly string[];
  /** Its blanks hold what one notice sent has, and nothing of the case. */
  readonly isNotice: boolean;
}

/** No sentence has a blank within its first letters; a test proves it. */
export const indexedLength = 3;

const noticeKeys = new Set(noticeSentences.map(({ key }) => key));

/** By their first letters: a place of a text is compared only with sentences that begin like it. */
const patternsOf = (all: readonly Sentence[]): ReadonlyMap<string, readonly Pattern[]> =>
  Map.groupBy(
    all.flatMap(({ fields, ...sentence }) =>
      languages.map(
        (language): Pattern => ({
          fields,
          language,
          segments: segmentsOf(plain(sentence[language])),
          isNotice: noticeKeys.has(sentence.key),
        }),
      ),
    ),
    ({ segments: [first = ''] }) => first.slice(0, indexedLength),
  );

const patterns = patternsOf([...sentences, ...noticeSentences]);

/** Each through its first blank, which is the number of the notice; a test proves it. */
const noticeStarts = noticeSentences.flatMap((sentence) =>
  languages.map((language) => `${segmentsOf(plain(sentence[language]))[0]}BRE-`),
);

/** Whether a sentence that repeats a notice may be in it: only then somebody asks which notices were sent. */
export const mayRepeatNotice = (text: string): boolean => {
  const read = plain(text);
  return noticeStarts.some((start) => read.includes(start));
};

type ValuesOf = (name: string, language: Language) => BlankValues;

const valuesIn = (facts: CaseFacts): ValuesOf => {
  const plainFacts: CaseFacts = {
    ...facts,
    references: facts.references.map(plain),
    products: facts.products?.map(plain),
    names: facts.names?.map(plain),
  };
  const made = new Map<string, BlankValues>();
  return (name, language) => {
    const key = `${language} ${name}`;
    const values = made.get(key) ?? blankOf(name).values(language, plainFacts);
    made.set(key, values);
    return values;
  };
};

/** Positions after the pattern, where it begins at `from`; two values of a blank may both fit so far. */
const endsOf = (
  { segments, language }: Pattern,
  text: string,
  from: number,
  valuesOf: ValuesOf,
): readonly number[] =>
  segments.reduce<readonly number[]>(
    (starts, segment, at) =>
      at % 2 === 0
        ? starts.filter((start) => text.startsWith(segment, start)).map((start) => start + segment.length)
        : starts.flatMap((start) => valuesOf(segment, language)(text, start)),
    [from],
  );

/**
 * Whether the whole text is sentences of the catalog in any order, number and language, with white space between them and
 * blanks that hold values of this case. Only such a text leaves without a second person (R-10, P40). True for an empty text.
 * `field`: counts only sentences of this field. `added`: those of the company. Each place of the text is looked at once, so time
 * grows with its length.
 */
export const areOurs = (
  text: string,
  facts: CaseFacts,
  field?: SentenceField,
  added: readonly Sentence[] = [],
): boolean => {
  const read = plain(text);
  if (read === '') return true;
  const ofCompany = patternsOf(added);
  const ofCase = [valuesIn(facts)];
  const ofNotices = (facts.noticesSent ?? []).map(({ reference, on }) =>
    valuesIn({ today: facts.today, references: [reference], days: [on] }),
  );
  const starts = new Set([0]);
  // A set also visits what is added during the walk.
  for (const start of starts) {
    const begins = read.slice(start, start + indexedLength);
    for (const pattern of [...(patterns.get(begins) ?? []), ...(ofCompany.get(begins) ?? [])]) {
      if (field !== undefined && !pattern.fields.includes(field)) continue;
      const sources = pattern.isNotice ? ofNotices : ofCase;
      for (const end of sources.flatMap((valuesOf) => endsOf(pattern, read, start, valuesOf))) {
        if (end === read.length) return true;
        if (read[end] === ' ') starts.add(end + 1);
      }
    }
  }
  return false;
};

const words = new Set(sentences.map(({ en, es }) => `${en}\n${es}`));
const isOfCatalog = (en: string, es: string): boolean => words.has(`${en}\n${es}`);

const fits = <T>(all: readonly T[] | undefined, one: T | undefined): boolean =>
  all === undefined || one === undefined || all.includes(one);

/**
 * Of one field, for a picker. Without `kind` or `outcome`: those of all kinds or outcomes. `added`: those of the company, listed
 * last, without those that a later release brought, too.
 */
export const sentencesFor = (
  field: SentenceField,
  kind?: RequestKind,
  outcome?: Outcome,
  added: readonly Sentence[] = [],
): readonly Sentence[] =>
  [...sentences, ...added.filter(({ en, es }) => !isOfCatalog(en, es))].filter(
    ({ fields, kinds, outcomes }) => fields.includes(field) && fits(kinds, kind) && fits(outcomes, outcome),
  );

/** Undefined for a key that neither the catalog nor the company has. */
export const sentenceOf = (key: string, added: readonly Sentence[] = []): Sentence | undefined =>
  byKey.get(key) ?? added.find((sentence) => sentence.key === key);

/** Those that repeat a notice; the gate lets one leave only as the ledger has it. */
export const noticeSentencesFor = (field: SentenceField): readonly Sentence[] =>
  noticeSentences.filter(({ fields }) => fields.includes(field));

export const noticeSentenceOf = (key: string): Sentence | undefined =>
  noticeSentences.find((one) => one.key === key);

const byKey = new Map(sentences.map((sentence) => [sentence.key, sentence]));

const closings: Readonly<Record<Outcome, readonly string[]>> = {
  done: ['write-if-questions'],
  'partly-done': ['items-show', 'write-if-questions'],
  refused: ['reason-is-here', 'send-new-facts'],
  'no-data': ['where-we-looked', 'send-new-facts'],
};

/** A whole and polite answer without a blank, to start from. */
export const usualAnswer = (kind: RequestKind, outcome: Outcome): readonly Sentence[] =>
  ['thank-you', openerKey(kind, outcome), ...closings[outcome]].flatMap((key) => sentenceOf(key) ?? []);
