import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf, dayText } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { SharedEvent } from '#domain/case/shared-events.ts';
import { kindPolicies } from './kinds.ts';
import { codeLetterKind } from './mailed-code.ts';
import { RestrictionNotApplied } from './officer-action-errors.ts';
import { isSettled, isVerified, type Request } from './state.ts';

const asksWho: ReadonlySet<string> = new Set([
  'verification',
  'verification-colleague',
  'email-confirmation',
  codeLetterKind,
]);

/** Emailed and not returned, or mailed on paper. */
export const withQuestions = (request: Request, event: SharedEvent): Request => {
  const { type } = event;
  if (type !== 'letter-sent' && type !== 'letter-paper-mail-done' && type !== 'letter-returned')
    return request;
  if (!asksWho.has(event.kind)) return request;
  const name = `${event.kind} ${event.of}`;
  const others = (request.questions ?? []).filter((one) => one !== name);
  if (type === 'letter-returned')
    // A spam complaint proves delivery.
    return event.how === 'complained' ? request : { ...request, questions: others };
  return { ...request, questions: event.undelivered ? others : [...others, name] };
};

/** Only an officer closes it, with a reason; the requester sees no difference. */
export const isUnheard = (request: Request): boolean => {
  const { requesterType, verdict, email, closure, questions = [] } = request;
  const asks = requesterType === 'roster' || requesterType === 'account' || requesterType === 'person';
  const heard = verdict !== undefined || email !== undefined || isVerified(request) || questions.length > 0;
  return asks && !heard && closure === undefined;
};

/** No automatic letter can reach anyone. */
export const waitsForOfficer = (request: Request): boolean =>
  isUnheard(request) &&
  request.pausedUntil === undefined &&
  (request.asked === true || request.stage === 'lapsed');

/** Never lapses; an officer has it at receipt. */
export const isChildReport = ({ kind }: Pick<Request, 'kind'>): boolean => kindPolicies[kind].aboutChild;

/** Before the look-up, whatever it may find: a data subject is never asked who they are. */
const isUnknownYet = (request: Request): boolean =>
  request.requesterType === undefined
    ? request.capacity !== 'data-subject'
    : request.requesterType === 'account' || isUnheard(request);

/** Until identity is shown: an officer's own words would reveal whether the account is known. */
export const standardLettersOnly = (request: Request): boolean =>
  !isVerified(request) &&
  !isChildReport(request) &&
  kindPolicies[request.kind].needsIdentity &&
  isUnknownYet(request);

/** The register may not have the restriction yet. */
export const isNotLookedUp = ({ requesterType, kind }: Request): boolean =>
  requesterType === undefined && kindPolicies[kind].restriction === 'records';

/** Over before the register had the restriction of the number given, which stays. */
export const owesLookUp = (request: Request): boolean => isSettled(request) && isNotLookedUp(request);

/** No officer answers it, joins it or changes its kind before it is applied. @throws {RestrictionNotApplied} */
export const mustBeLookedUp = (request: Request): void => {
  if (isNotLookedUp(request) && request.appliedTo === undefined) throw new RestrictionNotApplied();
};

/** A restriction that its first letter closed. */
export const isRecorded = (request: Request): boolean =>
  request.stage === 'closed' && request.outcome === 'recorded';

/** Business days after the receipt, in which an officer finds the account of a restriction. */
const placeWithin = 2;

/** `receivedOn`: company zone. */
export const placeBy = (receivedOn: Day): Day => dayText(addBusinessDays(dayOf(receivedOn), placeWithin));

/** An officer's task, even after the case ends, until applied, answered or closed with a reason. */
export const owesAccount = (request: Request): boolean => {
  const { kind, account, unplaced, appliedTo, closure } = request;
  if (
    kindPolicies[kind].restriction !== 'records' ||
    (account !== undefined && unplaced === undefined) ||
    appliedTo !== undefined ||
    closure !== undefined
  )
    return false;
  if (!isSettled(request) || isRecorded(request)) return request.requesterType !== undefined;
  return request.stage === 'withdrawn' || (request.stage === 'closed' && request.answer === undefined);
};
