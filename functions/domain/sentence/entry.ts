import type { Outcome, RequestKind } from '#domain/request/vocabulary.ts';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * Where an officer may put a sentence. `item`, `law`, `recipients`, `system`, `search-key` and `searcher` are labels of an answer's
 * lists, without a full stop; `password`: after a person says that somebody used their password or account.
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
  | 'company'
  | 'court'
  | 'password';

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

export type Rows = Readonly<Record<string, readonly [en: string, es: string]>>;

/** Entries of the catalog that share their place. */
export const sentencesIn = (
  place: Pick<Sentence, 'fields' | 'kinds' | 'outcomes'>,
  rows: Rows,
): readonly Sentence[] => Object.entries(rows).map(([key, [en, es]]) => ({ key, ...place, en, es }));

/** Positions after each value of a blank that begins at `from`. */
export type BlankValues = (text: string, from: number) => readonly number[];
