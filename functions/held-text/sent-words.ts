import type { CaseId } from '#domain/case/case.ts';
import type { SentWords } from '#domain/case/words-out.ts';
import type { Texts } from '#ports/people.ts';

/** Keeps beside the case what passed the gate; the event that sends it names the seal. @returns its seal */
export const keepSentWords = (texts: Texts, caseId: CaseId, words: SentWords): Promise<string> =>
  texts.put(caseId, words);

/** What an officer’s act sends, by the seal in its event: it was kept by {@link keepSentWords}. */
export const sentWords = async (
  texts: Pick<Texts, 'read'>,
  caseId: CaseId,
  textSha256: string,
): Promise<SentWords | undefined> => (await texts.read(caseId, textSha256)) as SentWords | undefined;
