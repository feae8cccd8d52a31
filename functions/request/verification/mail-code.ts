import type { CaseId } from '#domain/case/case.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { LinkSent } from '#domain/request/events.ts';
import {
  codeLetterKind,
  codeLetterOf,
  isCodeWaitingForPost,
  mailedCodeEnds,
} from '#domain/request/mailed-code.ts';
import type { Request } from '#domain/request/state.ts';
import type { Ports } from '#ports/index.ts';
import { type RegisterPorts, recordOf } from '../address-of-record.ts';
import { codeLetter } from '../letters/code-letter.ts';
import { askOnPaper, type SendingPorts } from '../limits/within-limits.ts';

export type AskingPorts = RegisterPorts & SendingPorts & Pick<Ports, 'secrets' | 'letterhead'>;

/** Only to a postal address at least 30 days of record. A letter that waits to be mailed is reused. */
export const sendCode = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  serial: number,
): Promise<LinkSent & { readonly letter?: LetterFact }> => {
  const { secrets, letterhead } = ports;
  const { expiresAt } = mailedCodeEnds(request);
  if (isCodeWaitingForPost(request)) return { serial, expiresAt };
  const record = await recordOf(ports, request, 'postal');
  if (record === undefined) return { serial, expiresAt };
  const { ref, to } = record;
  const code = codeLetterOf(serial, ref);
  const compose = async () =>
    codeLetter(letterhead, caseId, request, { to, code: await secrets.code(caseId, code) });
  const letter = await askOnPaper(ports, caseId, request, { kind: codeLetterKind, of: code }, compose);
  return letter === undefined ? { serial, expiresAt } : { serial, expiresAt, code, letter };
};
