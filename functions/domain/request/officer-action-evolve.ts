import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { endText, holdText, withoutWaiting } from '#domain/case/held-texts.ts';
import { withMachine, withPerson } from '#domain/case/shared-events.ts';
import { awaitsCompany } from './company-chase.ts';
import { oneAtATime } from './held-text.ts';
import { roundOver } from './holder-events.ts';
import type { EarlierDueDate, OfficerActionEvent, OwedLetter } from './officer-action-events.ts';
import { recordsLetter, withNewCode } from './records.ts';
import { hasUnread, isSettled, type Request } from './state.ts';
import { unknownAgain } from './unknown-again.ts';

const officerActionEvents: Readonly<Record<OfficerActionEvent['type'], true>> = {
  'request-assigned': true,
  'assignment-lapsed': true,
  'request-reclassified': true,
  'request-split': true,
  'child-age-recorded': true,
  'request-joined': true,
  'duplicate-joined': true,
  'request-reopened': true,
  'request-extended': true,
  'new-date-set': true,
  'state-recorded': true,
  'format-changed': true,
  'message-sent': true,
  'message-received': true,
  'question-owed': true,
  'owed-letter-sent': true,
  'closed-unanswered': true,
  'company-found': true,
  'instruction-named': true,
  'restriction-applied': true,
  'text-held': true,
  'held-text-ended': true,
};

export const isOfficerActionEvent = (event: { readonly type: string }): event is OfficerActionEvent =>
  Object.hasOwn(officerActionEvents, event.type);

const roundOf = ({ earlier = [] }: Request): number => earlier.length + 1;

/** Includes the count of days, so that letters repeat after a reopening. */
export const subjectKeyOf = (request: Request, of: string): string => {
  const round = roundOf(request);
  return round === 1 ? of : `${round}-${of}`;
};

/** Time ended it over an unread message, which an officer has read now: it closes, as time would have closed it. */
export const closedOnceRead = (request: Request, at: Instant): Request => {
  const waits = request.stage === 'lapsed' && request.endedAt !== undefined && request.closesOnceRead;
  if (!waits || hasUnread(request)) return request;
  const { closesOnceRead: _, ...read } = request;
  return { ...read, stage: 'closed', closedAt: at, outcome: 'lapsed', ...withPerson } as Request;
};

/** Milestones that are independent of the count of days. */
const keptBeside = ({ handledMilestones }: Request): readonly string[] =>
  handledMilestones.filter((name) => /^(verify|lapse|resume|notice|unclaimed|second|text)/.test(name));

export const withOwedLetter = (request: Request, owed: Omit<OwedLetter, 'of'>, at: Instant): Request => {
  const written = (request.written ?? 0) + 1;
  const next = {
    ...request,
    written,
    lettersOwed: [...(request.lettersOwed ?? []), { ...owed, of: String(written) }],
  } satisfies Partial<Request>;
  return { ...next, ...withMachine(at) };
};

/** The question's days start again. */
export const resumedFromPause = (request: Request, at: Instant): Request =>
  request.pausedUntil === undefined ? request : { ...request, pausedUntil: undefined, resumedAt: at };

/** A newer link replaces an owed one. */
export const withoutLink = (
  { lettersOwed = [] }: Request,
  newer: OwedLetter['kind'] = 'verification',
): readonly OwedLetter[] =>
  newer === 'verification' ? lettersOwed.filter(({ kind }) => kind !== newer) : lettersOwed;

const anew = (request: Request, because: EarlierDueDate['because'], answeredOn?: Day) =>
  ({
    earlier: [
      ...(request.earlier ?? []),
      { dueOn: request.dueOn, because, ...(answeredOn === undefined ? {} : { answeredOn }) },
    ],
    handledMilestones: keptBeside(request),
    newDate: undefined,
  }) satisfies Partial<Request>;

const answeredOn = (request: Request): Day | undefined =>
  request.stage === 'closed' && request.outcome !== 'lapsed'
    ? civilDay(request.closedAt, request.zone)
    : undefined;

const told = (
  request: Request,
  event: Extract<OfficerActionEvent, { type: 'owed-letter-sent' }>,
  at: Instant,
): Request => {
  const lettersOwed = (request.lettersOwed ?? []).filter(
    ({ kind, of }) => kind !== event.kind || of !== event.of,
  );
  const { stage, noticeOwed, email } = request;
  const asksAddress = stage === 'notifying-controller' && noticeOwed === undefined && email === undefined;
  const rests =
    isSettled(request) || request.officerAsked || asksAddress || ['verifying', 'lapsed'].includes(stage);
  const coded =
    event.kind === 'records-code' ? { records: withNewCode(request.records, recordsLetter(event), at) } : {};
  return { ...request, ...coded, lettersOwed, ...(lettersOwed.length === 0 && rests ? withPerson : {}) };
};

export const evolveOfficerAction = (request: Request, event: OfficerActionEvent, at: Instant): Request => {
  switch (event.type) {
    case 'request-assigned': {
      const { type: _, to, ...rest } = event;
      const assignments = (request.assignments ?? 0) + 1;
      return { ...request, assignments, assigned: to === undefined ? undefined : { to, ...rest } };
    }
    case 'assignment-lapsed':
      return { ...request, assigned: undefined };
    case 'request-reclassified': {
      const { type: _, textSha256: _reason, ...known } = event;
      const moved = event.dueOn === undefined ? {} : anew(request, 'reclassified');
      return {
        ...request,
        ...unknownAgain,
        relation: undefined,
        ...known,
        ...moved,
        ...roundOver(request),
        ...withoutWaiting(request),
        stage: 'received',
        ...withMachine(at),
      } as Request;
    }
    case 'child-age-recorded': {
      const { now: childAge, whenGiven: childAgeWhenGiven } = event;
      return { ...request, ...(childAge && { childAge }), ...(childAgeWhenGiven && { childAgeWhenGiven }) };
    }
    case 'request-split':
      return { ...request, splitInto: [...(request.splitInto ?? []), ...event.into] };
    case 'request-joined': {
      const joinedInto = { id: event.into, dueOn: event.dueOn };
      const closed = { ...request, joinedInto, stage: 'closed', closedAt: at, outcome: 'joined' } as const;
      return withOwedLetter(closed, { kind: 'duplicate-joined' }, at);
    }
    case 'duplicate-joined':
      return withOwedLetter(
        { ...request, joined: [...(request.joined ?? []), event.from] },
        { kind: 'duplicate-joined' },
        at,
      );
    case 'request-reopened': {
      const { dueOn, workBy, plan } = event;
      const past = anew(request, 'reopened', answeredOn(request));
      const open = {
        ...request,
        ...past,
        ...roundOver(request),
        ...withoutWaiting(request),
        dueOn,
        workBy,
        plan,
        stage: 'working',
        askedAgain: true,
        // Other records may go out now.
        declared: undefined,
      } as Request;
      return withOwedLetter(
        { ...open, officerAsked: undefined, assigned: undefined },
        { kind: 'reopened' },
        at,
      );
    }
    case 'request-extended': {
      const { dueOn, workBy, plan, textSha256 } = event;
      const longer = { ...request, ...anew(request, 'extended'), dueOn, workBy, plan };
      return withOwedLetter(longer, { kind: 'extension', textSha256 }, at);
    }
    case 'format-changed':
      return request;
    case 'state-recorded':
      return { ...request, usState: event.usState };
    case 'new-date-set': {
      const set = { ...request, newDate: event.on };
      // Before the due date, the apology will name it.
      return request.handledMilestones.includes('overdue')
        ? withOwedLetter(set, { kind: 'new-date' }, at)
        : set;
    }
    case 'message-sent': {
      const { as: kind, textSha256 } = event;
      return withOwedLetter(closedOnceRead({ ...request, unread: 0 }, at), { kind, textSha256 }, at);
    }
    case 'message-received':
      return withOwedLetter(
        { ...request, unread: (request.unread ?? 0) + 1 },
        { kind: 'message-arrived' },
        at,
      );
    case 'question-owed': {
      const { type: _, ...owed } = event;
      const open = owed.kind === 'verification' ? resumedFromPause(request, at) : request;
      return { ...open, lettersOwed: [...withoutLink(request, owed.kind), owed] };
    }
    case 'owed-letter-sent':
      return told(request, event, at);
    case 'closed-unanswered': {
      const { type: _, ...closure } = event;
      const closed = { ...request, closure: { ...closure, at }, unread: 0 };
      if (awaitsCompany(request))
        return { ...closed, stage: 'closed', closedAt: at, outcome: 'redirected', ...withPerson } as Request;
      return request.endedAt === undefined
        ? closed
        : ({ ...closed, stage: 'closed', closedAt: at, outcome: 'lapsed', ...withPerson } as Request);
    }
    case 'instruction-named':
      return { ...request, instruction: event.instruction };
    case 'company-found': {
      const { controller, as } = event;
      return { ...request, companiesFound: [...(request.companiesFound ?? []), { controller, as }] };
    }
    case 'restriction-applied':
      return { ...request, appliedTo: [...(request.appliedTo ?? []), event.account] };
    case 'text-held':
      return { ...request, heldTexts: holdText(request, event, at, oneAtATime) };
    case 'held-text-ended':
      return { ...request, heldTexts: endText(request, event) };
  }
};
