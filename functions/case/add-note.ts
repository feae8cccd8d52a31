import type { CaseId } from '#domain/case/case.ts';
import { addNote as decide, mustAllowOptionalEvent } from '#domain/case/shared-decider.ts';
import type { WorkState } from '#domain/case/shared-events.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';

interface Noted {
  readonly caseId: CaseId;
  readonly text: string;
  readonly by: string;
  readonly messagesRead?: true;
  readonly messagesShown?: number;
  readonly asksAboutEvent?: true;
}

/** The history has only the text's hash. @throws {NotFound | CaseTooLong} */
export const addNote =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({
    caseId,
    text,
    by,
    messagesRead,
    messagesShown = Number.POSITIVE_INFINITY,
    asksAboutEvent,
  }: Noted) => {
    const noun = workedNounOf(caseId);
    await cases.read(noun, caseId);
    const textSha256 = await texts.put(caseId, text);
    await cases.change(noun, caseId, `officer:${by}`, ({ history, state }) =>
      decide(history, textSha256, {
        state: state as Pick<WorkState, 'unread'>,
        ...(messagesRead && { messagesRead: messagesShown }),
        ...(asksAboutEvent && { asksAboutEvent }),
      }),
    );
    return { status: 201 as const, body: { id: caseId } };
  };

/** Writes nothing. @throws {NotFound | CaseTooLong} */
export const previewNote =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async (caseId: CaseId): Promise<void> =>
    mustAllowOptionalEvent((await cases.read(workedNounOf(caseId), caseId)).history);
