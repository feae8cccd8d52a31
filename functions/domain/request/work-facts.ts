import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { Queue } from '#domain/case/queues.ts';
import {
  type Due,
  type MissingSecond,
  type Waiting,
  type WorkFacts,
  withoutGaps,
} from '#domain/case/work-facts.ts';
import { owesPackage } from './access-package.ts';
import { owesReview } from './child-block.ts';
import { silentHolders, silentInRound } from './holder-instructions.ts';
import { mayBeLate } from './late.ts';
import { pendingConfirmations } from './proposals.ts';
import { hasUnread, isSettled, type Request } from './state.ts';
import { owesAccount, placeBy } from './unheard.ts';

/** The policy's 30 days, or the month of the GDPR where it ends before them. */
const promiseOf = ({ earlier, receivedOn, dueOn }: Request): Due['promise'] => {
  if (earlier?.at(-1)?.because === 'extended') return 'extension';
  const byPolicy = dayText(dayOf(receivedOn).add({ days: requestRules.answerWithinDays.value }));
  return isBefore(dueOn, byPolicy) ? 'law' : 'policy';
};

const dueOf = (request: Request): Due | undefined => {
  const { childBlock } = request;
  if (childBlock !== undefined && owesReview(request))
    return { dueOn: childBlock.reviewBy, promise: 'child-review' };
  if (owesAccount(request)) return { dueOn: placeBy(request.receivedOn), promise: 'restriction-place' };
  if (!mayBeLate(request) && (isSettled(request) || !hasUnread(request))) return undefined;
  const { dueOn, newDate } = request;
  return withoutGaps<Due>({ dueOn, promise: promiseOf(request), newDate });
};

const outside = (request: Request): Waiting => {
  const { stage, pausedUntil, requesterType } = request;
  if (stage === 'notifying-controller') return { who: 'controller' };
  const until = pausedUntil ?? (stage === 'verifying' ? request.expiresAt : undefined);
  const who =
    requesterType === 'roster' ? 'controller' : requesterType === 'account' ? 'account-holder' : 'requester';
  return withoutGaps<Waiting>({ who, until });
};

const waits = (request: Request, queue: Queue): Waiting => {
  const { faults, machineSince, waitingForPost = [], returned = [] } = request;
  if (pendingConfirmations(request).length > 0) return { who: 'second-officer' };
  if (faults > 0) return { who: 'officer' };
  if (waitingForPost.length + returned.length > 0 && !isSettled(request)) return { who: 'paper-mail' };
  if (machineSince !== undefined) return { who: 'machine' };
  if (hasUnread(request)) return { who: 'officer' };
  if (queue === 'settled') return { who: 'nobody' };
  if (queue !== 'officer') return outside(request);
  // The answer to a person never waits for what a report about a child stopped.
  const silent = isSettled(request) ? silentHolders(request) : silentInRound(request);
  const isTheirs = !owesReview(request) && silent.some(({ stopped }) => !stopped);
  return { who: isTheirs ? 'systems' : 'officer' };
};

const whats = {
  'confirm-block': 'block',
  'confirm-entry': 'entry',
  'confirm-identity': 'identity',
  'confirm-records': 'records',
  'confirm-text': 'text',
} as const;

const secondsOf = (request: Request): readonly MissingSecond[] =>
  pendingConfirmations(request).flatMap(({ confirms, by, since }) =>
    confirms === undefined ? [] : [{ what: whats[confirms.type], by, since }],
  );

/** `queue`: where the same commit puts it. */
export const workFactsOf = (request: Request, queue: Queue): WorkFacts => {
  const { kind, capacity, company, controller = company, unread } = request;
  const [seconds, silent] = [secondsOf(request), silentHolders(request)];
  return withoutGaps<WorkFacts>({
    what: kind,
    capacity,
    controller,
    due: dueOf(request),
    waits: waits(request, queue),
    seconds: seconds.length > 0 ? seconds : undefined,
    unread: unread || undefined,
    silent: silent.length > 0 ? silent : undefined,
    packs: owesPackage(request) || undefined,
  });
};
