import type { CaseId } from '#domain/case/case.ts';
import { addNote as decide } from '#domain/case/shared-decider.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Cases } from '#ports/cases.ts';
import type { Texts } from '#ports/people.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
}

/** Keeps an officer's note: the text beside the case, its hash in the history. @throws {NotFound | CaseTooLong} */
export const addNote =
  ({ cases, texts }: Needs) =>
  async (caseId: CaseId, text: string, sub: string): Promise<void> => {
    const noun = workedNounOf(caseId);
    await cases.read(noun, caseId);
    const textSha256 = await texts.put(caseId, text);
    await cases.change(noun, caseId, `officer:${sub}`, ({ history }) => decide(history, textSha256));
  };
