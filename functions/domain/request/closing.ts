import type { RequestEvent } from './events.ts';
import { kindPolicies } from './kinds.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import { AnswerInstead, NotARestriction, StandardLettersOnly } from './officer-action-errors.ts';
import { isSettled, mustBeOpen, type Request } from './state.ts';
import { owesAccount, standardLettersOnly } from './unheard.ts';

/** Verbs after which the person gets a letter that follows neither from what they typed nor from time. */
const writesToPerson: Readonly<Record<OfficerAction['type'], boolean>> = {
  assign: false,
  reclassify: false,
  split: false,
  join: true,
  'take-duplicate': true,
  reopen: false,
  resume: false,
  extend: true,
  'set-new-date': true,
  write: true,
  'receive-message': false,
  'send-owed-letter': false,
  close: false,
};

/** @throws {StandardLettersOnly} while the person gets the letters only that every such case gets */
export const mayWrite = (request: Request, action: OfficerAction['type']): void => {
  if (writesToPerson[action] && standardLettersOnly(request)) throw new StandardLettersOnly();
};

/**
 * An officer closes, with a reason, a case that gets standard letters only, or a settled one whose restriction is in force
 * on no account. The person reads nothing of it: what they see goes on by time. Closing it again changes
 * nothing.
 * @throws {AlreadySettled} what is settled and owes nothing
 * @throws {AnswerInstead} what can be answered
 */
export const decideClosing = (
  request: Request,
  closing: { readonly by: string; readonly textSha256: string },
): readonly RequestEvent[] => {
  if (request.closure !== undefined) return [];
  if (!(isSettled(request) && owesAccount(request))) {
    mustBeOpen(request);
    if (!standardLettersOnly(request)) throw new AnswerInstead();
  }
  return [{ type: 'closed-unanswered', by: closing.by, textSha256: closing.textSha256 }];
};

/**
 * An officer has found the account that a restriction is for; it counts since the receipt of the request. Every
 * account once, also when the case is settled. @throws {NotARestriction}
 */
export const decideApplying = (
  request: Request,
  applying: { readonly account: string; readonly by: string },
): readonly RequestEvent[] => {
  if (kindPolicies[request.kind].restriction !== 'records') throw new NotARestriction();
  const { account, by } = applying;
  if (request.account === account || request.appliedTo?.includes(account)) return [];
  return [{ type: 'restriction-applied', account, by }];
};
