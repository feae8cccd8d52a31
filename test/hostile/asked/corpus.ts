import { readFileSync } from 'node:fs';
import type { Language } from '#domain/sentence/entry.ts';

type Both = Readonly<Record<Language, readonly string[]>>;

/**
 * By somebody who had not seen the lists of words: what tired officers type, and what is asked about an event. `speaks`: says or denies
 * that something happened to somebody's data, or that anybody looks into it.
 */
const blind = JSON.parse(
  readFileSync(new URL('../../corpus/asked-about-events/blind.json', import.meta.url), 'utf8'),
) as Readonly<Record<'speaks' | 'harmless' | 'questions', Both>>;

export interface OfficersSentence {
  readonly text: string;
  readonly language: Language;
  /** The true answer to the signer's question. */
  readonly speaks: boolean;
}

const sentencesIn = (language: Language): readonly OfficersSentence[] => [
  ...blind.speaks[language].map((text) => ({ text, language, speaks: true })),
  ...blind.harmless[language].map((text) => ({ text, language, speaks: false })),
];

export const officersSentences: readonly OfficersSentence[] = [...sentencesIn('en'), ...sentencesIn('es')];

/** Asked in either language by turns, so that each language meets each way. */
export const questions: readonly { readonly text: string; readonly language: Language }[] = Array.from(
  { length: Math.max(blind.questions.en.length, blind.questions.es.length) },
  (_, n) =>
    (['en', 'es'] as const).flatMap((language) => {
      const text = blind.questions[language][n];
      return text === undefined ? [] : [{ text, language }];
    }),
).flat();
