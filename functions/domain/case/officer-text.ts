// By this name, so that a bundle has them as a file of its own (decision 0068).
import { listA, listB } from '#domain/case/sealed-words.ts';
import { wordsKey } from './keys.ts';

/** A field of what an officer sends; `pointer` is an RFC 6901 fragment. */
export interface TextField {
  readonly pointer: string;
  readonly text: string;
}

/** `from` and `to` count UTF-16 code units of the field. */
export interface Sentence extends TextField {
  readonly from: number;
  readonly to: number;
}

export interface Warning {
  readonly pointer: string;
  readonly word: string;
  readonly detail: string;
}

/** After a period with a space, unless it ends one letter (`F. B. I.`), and at an empty line. */
const ends = /(?=\s)(?:(?<!(?<![\p{L}\p{N}])\p{L}[.])(?<=[.!?…;][)"'”’»]*)\s+|(?<!\s)\s*\n\s*\n\s*)/gu;

const sentencesOf = ({ pointer, text }: TextField): readonly Sentence[] => {
  const found: Sentence[] = [];
  let from = 0;
  for (const { index, 0: end } of [...text.matchAll(ends), { index: text.length, 0: '' }]) {
    const to = index + end.length;
    if (to > from) found.push({ pointer, from, to, text: text.slice(from, index) });
    from = to;
  }
  return found;
};

/** As typed, and as a page would show it: `<b>F</b>BI` is FBI. */
const readings = (text: string): readonly string[] => [
  ...new Set([wordsKey(text), wordsKey(text.replace(/<[^<>]*>/g, ''))]),
];

const isAcross = (text: string): boolean => readings(text).some((words) => listA.terms().test(words));

const isInSentence = (text: string): boolean =>
  isAcross(text) || readings(text).some((words) => listA.phrases().test(words));

/** The fewest sentences side by side that have a term together. */
const acrossSentences = (text: string, all: readonly Sentence[]): readonly Sentence[] => {
  if (!isAcross(text)) return [];
  const width = [2, 3].find((n) =>
    all.some((_, at) =>
      isAcross(
        all
          .slice(at, at + n)
          .map((one) => one.text)
          .join(' '),
      ),
    ),
  );
  if (width === undefined) return all;
  const hit = all.findIndex((_, at) =>
    isAcross(
      all
        .slice(at, at + width)
        .map((one) => one.text)
        .join(' '),
    ),
  );
  return all.slice(hit, hit + width);
};

const sealedInField = (field: TextField): readonly Sentence[] => {
  const all = sentencesOf(field);
  const found = all.filter(({ text }) => isInSentence(text));
  return found.length > 0 ? found : acrossSentences(field.text, all);
};

/** The sentences that speak of what is sealed (P40, R-10): the program returns the text, sealed or not. */
export const sealedIn = (fields: readonly TextField[]): readonly Sentence[] => {
  const found = fields.flatMap(sealedInField);
  if (found.length > 0) return found;
  // A term that begins in one field and ends in the next.
  return acrossSentences(fields.map(({ text }) => text).join(' '), fields.flatMap(sentencesOf));
};

/** List B: the officer looks again, and nothing waits. */
export const warningsIn = (fields: readonly TextField[]): readonly Warning[] =>
  fields.flatMap(({ pointer, text }) => {
    const word = listB().exec(wordsKey(text))?.[0];
    if (word === undefined) return [];
    const detail = `Read this again before you send it: “${word}”. Letters do not speak of incidents, investigations or agencies.`;
    return [{ pointer, word, detail }];
  });
