import { type Day, isAfter, isBefore } from '#domain/calendar/times.ts';
import type { Late } from '#domain/case/case.ts';
import { owesReview } from './child-block.ts';
import { textsWaiting } from './held-text.ts';
import { kindPolicies } from './kinds.ts';
import { hasUnread, openedOn, type Request } from './state.ts';
import { owesAccount, placeBy } from './unheard.ts';
import { endsUnanswered } from './verification.ts';

/** Answered, paused, ended and withdrawn as the requester sees it are not late. */
const owesAnswer: Readonly<Record<Request['stage'], boolean>> = {
  received: true,
  acknowledged: true,
  verifying: true,
  working: true,
  answering: true,
  lapsed: false,
  'notifying-controller': false,
  closed: false,
  withdrawn: false,
};

/**
 * For the requester, from the first day past due: the page, the letter and its entry in the timeline follow
 * from this alone. What ends unanswered on that day is never late; nor is a restriction, done at its receipt.
 */
export const isLate = (request: Request, on: Day): boolean =>
  isAfter(on, request.dueOn) && isAnswerOwed(request);

const isAnswerOwed = (request: Request): boolean =>
  owesAnswer[request.stage] &&
  kindPolicies[request.kind].restriction !== 'records' &&
  !endsUnanswered(request);

/** Over for the requester, open inside until an officer closes it. */
const isOpenInside = ({ stage, endedAt }: Request): boolean => stage === 'lapsed' && endedAt !== undefined;

/** Its due date binds us: past that day it is late, for the requester or for the DPO. */
export const mayBeLate = (request: Request): boolean => isAnswerOwed(request) || isOpenInside(request);

/** The DPO hears of an unread message on the due day, whatever the stage; a message ends with the personal data. */
const owesReading = (request: Request, on: Day): boolean =>
  hasUnread(request) &&
  !request.personErased &&
  !isBefore(on, request.dueOn) &&
  isBefore(openedOn(request), on);

/** For the DPO, of what was with us before this day. */
export const lateForDpo = (request: Request, on: Day): Late | undefined => {
  const { kind: what, dueOn, childBlock } = request;
  if (childBlock !== undefined && owesReview(request) && isAfter(on, childBlock.reviewBy))
    return { what, dueOn: childBlock.reviewBy, blocked: 'child-unreviewed' };
  const place = placeBy(request.receivedOn);
  // It has no end: every morning until the restriction is on an account, or an officer answers it.
  if (owesAccount(request) && isAfter(on, place)) return { what, dueOn: place, blocked: 'no-account' };
  if (owesReading(request, on)) return { what, dueOn, blocked: 'message-unread' };
  if (!isLate(request, on) && !(isOpenInside(request) && isAfter(on, dueOn))) return undefined;
  if (!isBefore(openedOn(request), on)) return undefined;
  if (isOpenInside(request)) return { what, dueOn, blocked: 'ended-outside' };
  return { what, dueOn, ...(textsWaiting(request).length > 0 ? { blocked: 'text-waits' } : {}) };
};
