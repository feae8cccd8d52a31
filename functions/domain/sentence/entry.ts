import type { Outcome, RequestKind } from '#domain/request/vocabulary.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * Where an officer may put a sentence. `item`, `law`, `recipients`, `system`, `search-key` and `searcher` are labels of an answer's
 * lists, without a period; `company`: beside replies to a contact of a company.
 */
export type SentenceField =
  | 'answer'
  | 'item'
  | 'law'
  | 'recipients'
  | 'system'
  | 'search-key'
  | 'searcher'
  | 'question'
  | 'reply'
  | 'extension'
  | 'complaint-point'
  | 'complaint-checked'
  | 'complaint-finding'
  | 'complaint-action'
  | 'complaint-question'
  | 'complaint-message'
  | 'company';

/** A label stands in a list, without a period; every other text is whole sentences. */
export const isLabelField: Readonly<Record<SentenceField, boolean>> = {
  answer: false,
  item: true,
  law: true,
  recipients: true,
  system: true,
  'search-key': true,
  searcher: true,
  question: false,
  reply: false,
  extension: false,
  'complaint-point': false,
  'complaint-checked': false,
  'complaint-finding': false,
  'complaint-action': false,
  'complaint-question': false,
  'complaint-message': false,
  company: false,
};

export const sentenceFields = Object.keys(isLabelField) as SentenceField[];

/** A tested sentence of ours. `kinds`, `outcomes`: of the answers it fits; absent means all. */
export interface Sentence {
  /** Stable: stored with what was sent. */
  readonly key: string;
  readonly fields: readonly SentenceField[];
  readonly kinds?: readonly RequestKind[];
  readonly outcomes?: readonly Outcome[];
  /** With blanks such as `{day}`; a digit tells two of one type apart: `{month}`, `{month2}`. */
  readonly en: string;
  readonly es: string;
}

/** Keys of the company’s sentences begin with it; a test proves that no key of the catalog does. */
export const addedPrefix = 'own-';

export type Rows = Readonly<Record<string, readonly [en: string, es: string]>>;

/** Entries of the catalog that share their place. */
export const sentencesIn = (
  place: Pick<Sentence, 'fields' | 'kinds' | 'outcomes'>,
  rows: Rows,
): readonly Sentence[] => Object.entries(rows).map(([key, [en, es]]) => ({ key, ...place, en, es }));

/** Positions after each value of a blank that begins at `from`. */
export type BlankValues = (text: string, from: number) => readonly number[];
