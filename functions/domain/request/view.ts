import { floorToMinute } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { type Asks, atReceipt } from './at-receipt.ts';
import { kindPolicies } from './kinds.ts';
import { isLate } from './late.ts';
import type { RequestEvent } from './request.ts';
import { settledOutside } from './rules.ts';
import type { Request } from './state.ts';
import { isSettled, isVerified } from './state.ts';
import { isChildReport } from './unheard.ts';
import { lapseDay } from './verification.ts';

/** All that an unverified person may see. */
export const publicStages = [
  'received',
  'working',
  'late',
  'answered',
  'lapsed',
  'withdrawn',
  'closed',
] as const;
export type PublicStage = (typeof publicStages)[number];

const stageInTime = (request: Request): Exclude<PublicStage, 'late'> => {
  switch (request.stage) {
    case 'received':
      return 'received';
    case 'acknowledged':
    case 'verifying':
    case 'working':
    case 'answering':
      return 'working';
    case 'lapsed':
      return request.endedAt === undefined ? 'lapsed' : 'closed';
    case 'notifying-controller':
      return 'answered';
    case 'closed':
      return request.outcome === 'redirected' || request.outcome === 'recorded' ? 'answered' : 'closed';
    case 'withdrawn':
      return 'withdrawn';
  }
};

/** `on`: today, company zone. */
export const publicStage = (request: Request, on: Day): PublicStage =>
  isLate(request, on) ? 'late' : stageInTime(request);

/** Paused and never taken up again: time ended it, as the person sees it. */
export const endedUnanswered = (request: Request): boolean =>
  request.endedAt !== undefined || (request.stage === 'closed' && request.outcome === 'lapsed');

/** Who may be asked to confirm. */
export type Asked = Exclude<Asks, 'nobody'>;

const mayBeAsked: Readonly<Record<PublicStage, boolean>> = {
  received: true,
  working: true,
  late: true,
  lapsed: true,
  answered: false,
  withdrawn: false,
  closed: false,
};

/**
 * Who may have to confirm the request now, and until when, by what was typed and by time alone: a holder's answer
 * shows nothing. Only a company's contact, who is known by the address itself, no longer sees it once verified.
 */
export const confirmationOf = (
  request: Request,
  on: Day,
): { readonly by: Asked; readonly pausesOn?: Day } | undefined => {
  const { asks: by } = atReceipt(request);
  // Without an email address nobody is asked, and nothing pauses.
  const isAsked = by !== 'nobody' && request.requesterType !== 'other';
  if (!isAsked || !mayBeAsked[publicStage(request, on)]) return undefined;
  if (by === 'the-company' && (isVerified(request) || !kindPolicies[request.kind].needsIdentity))
    return undefined;
  if (request.lapsedAt !== undefined) return { by };
  const pausesOn = lapseDay(request);
  if (isAfter(on, pausesOn)) return undefined;
  return isChildReport(request) ? { by } : { by, pausesOn };
};

/** What the page may offer; the same conditions refuse it. */
export interface Possible {
  readonly write: boolean;
  readonly withdraw: boolean;
  readonly newLink: boolean;
  readonly askAgain: boolean;
}

export const possibleFor = (request: Request, on: Day): Possible => ({
  write: !isSettled(request) && request.stage !== 'notifying-controller' && request.endedAt === undefined,
  withdraw: settledOutside(request) === undefined,
  newLink: confirmationOf(request, on) !== undefined,
  askAgain: endedUnanswered(request),
});

export const timelineSteps = [
  'received',
  'acknowledged',
  'redirected',
  'restriction-recorded',
  'lapsed',
  'answered',
  'withdrawn',
  'you-wrote',
  'we-wrote',
  'extended',
  'reopened',
  'joined',
  'late',
  'new-date',
  'new-date-missed',
] as const;
export type TimelineStep = (typeof timelineSteps)[number];

interface Cause {
  readonly type: RequestEvent['type'];
  /** Of the milestone or the letter; without it, every event of the type. */
  readonly kind?: string;
}

/** What puts each step on the timeline. */
const causes: Readonly<Record<TimelineStep, Cause>> = {
  received: { type: 'request-received' },
  acknowledged: { type: 'request-acknowledged' },
  redirected: { type: 'requester-redirected' },
  'restriction-recorded': { type: 'restriction-recorded' },
  lapsed: { type: 'request-lapsed' },
  answered: { type: 'answer-sent' },
  withdrawn: { type: 'request-withdrawn' },
  'you-wrote': { type: 'message-received' },
  'we-wrote': { type: 'message-sent' },
  extended: { type: 'request-extended' },
  reopened: { type: 'request-reopened' },
  joined: { type: 'request-joined' },
  late: { type: 'milestone-handled', kind: 'overdue' },
  'new-date': { type: 'owed-letter-sent', kind: 'new-date' },
  'new-date-missed': { type: 'milestone-handled', kind: 'new-date-missed' },
};

export interface TimelineEntry {
  readonly at: Instant;
  readonly step: TimelineStep;
}

type Event = RequestEvent;

/** Whether we still owe an answer after the event: a restriction is done, a stranger redirected. */
const owesAfter = (owed: boolean, event: Event): boolean => {
  if (event.type === 'request-received' || event.type === 'request-reclassified')
    return kindPolicies[event.kind].restriction !== 'records';
  return event.type === 'requester-redirected' ? false : owed || event.type === 'request-reopened';
};

/** A day that ends a request unanswered tells nobody that we are late. */
const stepOf = (event: Event, owed: boolean, ended: boolean): TimelineStep | undefined => {
  if (event.type === 'milestone-handled' && (!owed || ended)) return undefined;
  return timelineSteps.find((step) => {
    const { type, kind } = causes[step];
    return event.type === type && (kind === undefined || ('kind' in event && event.kind === kind));
  });
};

export const publicTimeline = (history: readonly Commit<Event>[]): readonly TimelineEntry[] => {
  let owed = true;
  return history.flatMap(({ at, events }) => {
    const ended = events.some(({ type }) => type === 'request-lapsed');
    return events.flatMap((event) => {
      owed = owesAfter(owed, event);
      const step = stepOf(event, owed, ended);
      return step === undefined ? [] : [{ at: floorToMinute(at), step }];
    });
  });
};
