import type { Outcome, RequestKind } from '#domain/request/vocabulary.ts';
import type { Language } from '#domain/sentence/entry.ts';
import { type BlankInput, sentenceOf, usualAnswer, written } from '#domain/sentence/ours.ts';

/** A sentence of the catalog: it leaves at once. @throws for a key or a value that the catalog does not have */
export const ours = (key: string, input: BlankInput = {}, language: Language = 'en'): string => {
  const sentence = sentenceOf(key);
  const words = sentence && written(sentence, language, input);
  if (words === undefined) throw new Error(`The catalog has no such sentence: ${key}`);
  return words;
};

/** A whole answer of our sentences. */
export const usual = (kind: RequestKind, outcome: Outcome = 'done', language: Language = 'en'): string =>
  usualAnswer(kind, outcome)
    .flatMap((sentence) => written(sentence, language) ?? [])
    .join(' ');

/** A complaint’s points, of our sentences. */
export const ourPoints: [{ readonly point: string; readonly checked: string; readonly finding: string }] = [
  { point: ours('point-not-all'), checked: ours('checked-letters'), finding: ours('found-not-all') },
];
