import { sealedIn } from '#domain/case/officer-text.ts';
import type { AddedSentences } from './added.ts';
import { type Language, languages, type Sentence } from './entry.ts';

/** The language whose words a list of this release has: the list may have grown since two persons confirmed the sentence. */
export const caughtIn = (sentence: Sentence): Language | undefined =>
  languages.find((language) => sealedIn([{ pointer: '', text: sentence[language] }]).length > 0);

/** What counts as ours, beside the catalog: confirmed by two persons, withdrawn by nobody, and without a word of list A. */
export const sentencesAdded = (table: AddedSentences | undefined): readonly Sentence[] =>
  Object.values(table?.inUse ?? {})
    .map(({ sentence }) => sentence)
    .filter((sentence) => caughtIn(sentence) === undefined);
