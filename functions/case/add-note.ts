import type { CaseId } from '#domain/case/case.ts';
import { addNote as decide, mustAllowOptionalEvent } from '#domain/case/shared-decider.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';

/** The history has only the text's hash. @throws {NotFound | CaseTooLong} */
export const addNote =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, text, by }: { caseId: CaseId; text: string; by: string }) => {
    const noun = workedNounOf(caseId);
    await cases.read(noun, caseId);
    const textSha256 = await texts.put(caseId, text);
    await cases.change(noun, caseId, `officer:${by}`, ({ history }) => decide(history, textSha256));
    return { status: 201 as const, body: { id: caseId } };
  };

/** Writes nothing. @throws {NotFound | CaseTooLong} */
export const previewNote =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async (caseId: CaseId): Promise<void> =>
    mustAllowOptionalEvent((await cases.read(workedNounOf(caseId), caseId)).history);
