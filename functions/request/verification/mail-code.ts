import type { CaseId } from '#domain/case/case.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { LinkSent } from '#domain/request/events.ts';
import {
  codeLetterKind,
  codeLetterOf,
  isCodeWaitingForPost,
  mailedCodeEnds,
} from '#domain/request/mailed-code.ts';
import type { Request } from '#domain/request/request.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Secrets } from '#ports/secrets.ts';
import { type Needs as ControllerNames, recordOf } from '../address-of-record.ts';
import { codeLetter } from '../letters/code-letter.ts';
import { type Needs as SendableLetter, sendWithin } from './send-within-limit.ts';

export interface Needs extends ControllerNames, SendableLetter {
  readonly secrets: Secrets;
  readonly letterhead: Letterhead;
}

/**
 * Asks the holder of an account by post, at a postal address that has been of record for 30 days. A letter that still
 * waits to be posted is the answer to whoever asks for a new one.
 */
export const sendCode = async (
  needs: Needs,
  caseId: CaseId,
  request: Request,
  serial: number,
): Promise<LinkSent & { readonly letter?: LetterFact }> => {
  const { secrets, letterhead } = needs;
  const { expiresAt } = mailedCodeEnds(request);
  if (isCodeWaitingForPost(request)) return { serial, expiresAt };
  const record = await recordOf(needs, request.account, 'postal', request.zone);
  if (record === undefined) return { serial, expiresAt };
  const { ref, to } = record;
  const code = codeLetterOf(serial, ref);
  const compose = async () =>
    codeLetter(letterhead, caseId, request, { to, code: await secrets.code(caseId, code) });
  const letter = await sendWithin(needs, caseId, { kind: codeLetterKind, of: code }, to, compose);
  return letter === undefined ? { serial, expiresAt } : { serial, expiresAt, code, letter };
};
