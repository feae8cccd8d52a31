import { syllable } from 'syllable';
import type { Locale } from '#functions/letters/catalog.ts';
import { expectAtLeast, expectAtMost } from './judged.ts';

interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

const numberedDate = {
  en: /(?:\p{L}+day, )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d+, \d{4}/gu,
  es: /(?:\p{L}+, )?\d+ de \p{L}+ de \d{4}/gu,
} as const;
const timeOfDay = /(?: at|,) \d+:\d\d\s?[ap]\.?\s?m\.?(?: [A-Z]{3})?/giu;

/** Drops footer, links and indented text; an address, date, reference or name counts as one short word. */
export const proseOf = (text: string, locale: Locale, excused: readonly string[] = []): string => {
  const [body = ''] = text.split('\n-- \n');
  const rows = body.split('\n').filter((row) => !/^(?: {2}|https?:)/.test(row));
  return excused
    .reduce((prose, name) => prose.replaceAll(name, 'it'), rows.join('\n'))
    .replace(numberedDate[locale], 'it')
    .replace(timeOfDay, '')
    .replace(/https?:\S+|\S+@\S+|\b(?:REQ|BRE|CTL)-\w+|\+1[\d ]+\d/g, 'it')
    .replace(/\b[A-Z0-9]{4,}\b|\b\d+(?:[.,:/-]\d+)*/g, 'it');
};

/** Vowel groups; two strong vowels, or an accented weak one, are two syllables. */
export const spanishSyllables = (word: string): number => {
  const sounds = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?=[^aeiouáéíóúü]|$)/g, 'i')
    .replaceAll('h', '');
  const groups = sounds.match(/[aeiouáéíóúü]+/g) ?? [];
  const hiatuses = /(?=[aeoáéóíú][aeoáéóíú]|[aeoáéó][íú]|[íú][aeoáéó])/g;
  return groups.reduce((sum, group) => sum + [...group.matchAll(hiatuses)].length, groups.length) || 1;
};

/** To make one costs more than to use it a hundred times. */
const segmenters = new Map<string, Intl.Segmenter>();

const segments = (text: string, locale: Locale, granularity: 'sentence' | 'word') => {
  const name = `${locale} ${granularity}`;
  const segmenter = segmenters.get(name) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(name, segmenter);
  return [...segmenter.segment(text)];
};
const wordsOf = (sentence: string, locale: Locale): readonly string[] =>
  segments(sentence, locale, 'word').flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

const sentencesOf = (prose: string, locale: Locale): readonly string[] =>
  prose
    .split('\n')
    .flatMap((row) => segments(row, locale, 'sentence').map(({ segment }) => segment.trim()))
    .filter((sentence) => wordsOf(sentence, locale).length > 2);

const countsOf = (prose: string, locale: Locale): Counts => {
  const sentences = sentencesOf(prose, locale);
  const words = sentences.flatMap((sentence) => wordsOf(sentence, locale));
  const syllables = locale === 'en' ? syllable : spanishSyllables;
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllables(word), 0),
  };
};

/** US school grade (Flesch-Kincaid). */
export const gradeOf = (prose: string): number => {
  const { sentences, words, syllables } = countsOf(prose, 'en');
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
};

/** INFLESZ scale (Szigriszt-Pazos), 0 to 100: below 55 is hard, from 65 easy. */
export const clarityOf = (prose: string): number => {
  const { sentences, words, syllables } = countsOf(prose, 'es');
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
};

export const sentencesOver = (most: number, prose: string, locale: Locale): readonly string[] =>
  sentencesOf(prose, locale).filter((sentence) => wordsOf(sentence, locale).length > most);

/** What everybody reads is of a US grade of 7 at most, and in Spanish "fairly easy" (INFLESZ 60) at least. */
export const expectPlain = (prose: string, locale: Locale): void =>
  locale === 'en' ? expectAtMost(gradeOf(prose), 7, 0.1) : expectAtLeast(clarityOf(prose), 60, 1);
