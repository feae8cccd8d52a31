import type { SharedEvent } from '#domain/case/shared-events.ts';
import { kindPolicies } from './kinds.ts';
import { codeLetterKind } from './mailed-code.ts';
import { isSettled, isVerified, type Request } from './state.ts';

/** Letters that ask whoever alone can confirm a request. */
const asksWho: ReadonlySet<string> = new Set([
  'verification',
  'verification-colleague',
  'email-confirmation',
  codeLetterKind,
]);

/** Which letters with the question are out: mailed and not returned, or posted. */
export const withQuestions = (request: Request, event: SharedEvent): Request => {
  const { type } = event;
  if (type !== 'letter-sent' && type !== 'letter-paper-mail-done' && type !== 'letter-returned')
    return request;
  if (!asksWho.has(event.kind)) return request;
  const name = `${event.kind} ${event.of}`;
  const others = (request.questions ?? []).filter((one) => one !== name);
  if (type === 'letter-returned')
    // Whoever calls a letter spam has it.
    return event.how === 'complained' ? request : { ...request, questions: others };
  return { ...request, questions: event.undelivered ? others : [...others, name] };
};

/**
 * The question who is asking has reached nobody: time alone never closes such a case, an officer does, with a recorded
 * reason. What the person sees of it is the same as if it had.
 */
export const isUnheard = (request: Request): boolean => {
  const { requesterType, verdict, email, closure, questions = [] } = request;
  const asks = requesterType === 'roster' || requesterType === 'account' || requesterType === 'person';
  const heard = verdict !== undefined || email !== undefined || isVerified(request) || questions.length > 0;
  return asks && !heard && closure === undefined;
};

/** No machine will reach anybody either: an officer's work from that minute on. */
export const waitsForOfficer = (request: Request): boolean =>
  isUnheard(request) &&
  request.pausedUntil === undefined &&
  (request.asked === true || request.stage === 'lapsed');

/** A parent's report about a child never lapses, and an officer has it from the first minute. */
export const isChildReport = ({ kind }: Pick<Request, 'kind'>): boolean => kindPolicies[kind].aboutChild;

/**
 * Until identity is shown, the person gets only the letters that every such case gets: an officer's own words would tell
 * whether the account is known and its holder could be asked.
 */
export const standardLettersOnly = (request: Request): boolean =>
  !isVerified(request) &&
  !isChildReport(request) &&
  kindPolicies[request.kind].needsIdentity &&
  (request.requesterType === 'account' || isUnheard(request));

/**
 * A restriction that is in force on no account yet: an officer's task until it is applied to a number, whatever becomes of
 * the case, or until an officer has answered it or closed it with a reason.
 */
export const owesAccount = (request: Request): boolean => {
  const { kind, account, appliedTo, closure } = request;
  if (
    kindPolicies[kind].restriction !== 'records' ||
    account !== undefined ||
    appliedTo !== undefined ||
    closure !== undefined
  )
    return false;
  if (!isSettled(request)) return request.requesterType !== undefined;
  return request.stage === 'withdrawn' || (request.stage === 'closed' && request.answer === undefined);
};
