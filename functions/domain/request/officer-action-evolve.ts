import { civilDate } from '#domain/calendar/instants.ts';
import { handedOn, inHand } from '#domain/case/shared-events.ts';
import type { Owed, Round, VerbEvent } from './officer-action-events.ts';
import { codeSent, recordsLetter } from './records.ts';
import { isSettled, type Request } from './state.ts';

const verbEvents: Readonly<Record<VerbEvent['type'], true>> = {
  'request-assigned': true,
  'assignment-lapsed': true,
  'request-reclassified': true,
  'request-split': true,
  'request-joined': true,
  'duplicate-joined': true,
  'request-reopened': true,
  'request-extended': true,
  'new-date-set': true,
  'message-sent': true,
  'message-received': true,
  'owed-told': true,
  'closed-unanswered': true,
  'restriction-applied': true,
};

export const isVerbEvent = (event: { readonly type: string }): event is VerbEvent =>
  Object.hasOwn(verbEvents, event.type);

/** Which count of days this is; the second one writes its letters anew. */
const roundOf = ({ earlier = [] }: Request): number => earlier.length + 1;

/** What makes a letter this one in its count of days: a second count writes its letters anew. */
export const ofRound = (request: Request, of: string): string => {
  const round = roundOf(request);
  return round === 1 ? of : `${round}-${of}`;
};

/** Names of dates that do not belong to the count of days are kept with it. */
const keptBeside = ({ kept }: Request): readonly string[] =>
  kept.filter((name) => /^(verify|lapse|resume|notice|unclaimed|second)/.test(name));

/** A letter that the machine is to write now. */
export const owing = (request: Request, owed: Omit<Owed, 'of'>, at: string): Request => {
  const written = (request.written ?? 0) + 1;
  const next = { ...request, written, owed: [...(request.owed ?? []), { ...owed, of: String(written) }] };
  return { ...next, ...inHand(at) };
};

const anew = (request: Request, because: Round['because'], answeredOn?: string) => ({
  earlier: [
    ...(request.earlier ?? []),
    { dueOn: request.dueOn, because, ...(answeredOn === undefined ? {} : { answeredOn }) },
  ],
  kept: keptBeside(request),
  newDate: undefined,
});

/** Who is asking is looked at again from the beginning, without days of its own: they may have passed. */
const unknownAgain = {
  standing: undefined,
  controller: undefined,
  contact: undefined,
  reachable: undefined,
  verdict: undefined,
  verdictBy: undefined,
  email: undefined,
  evidence: undefined,
  asked: undefined,
  code: undefined,
  mailFails: undefined,
  askedAgain: true,
  lapsedAt: undefined,
  pausedUntil: undefined,
  resumedAt: undefined,
  officerAsked: undefined,
  actFrom: undefined,
  contactsTold: undefined,
  objection: undefined,
  questions: undefined,
  endedAt: undefined,
  closure: undefined,
} as const;

const answeredOn = (request: Request): string | undefined =>
  request.stage === 'closed' && request.outcome !== 'lapsed'
    ? civilDate(request.closedAt, request.zone).toString()
    : undefined;

const told = (request: Request, event: Extract<VerbEvent, { type: 'owed-told' }>, at: string): Request => {
  const owed = (request.owed ?? []).filter(({ kind, of }) => kind !== event.kind || of !== event.of);
  const rests = isSettled(request) || request.officerAsked || ['verifying', 'lapsed'].includes(request.stage);
  const coded =
    event.kind === 'records-code' ? { records: codeSent(request.records, recordsLetter(event), at) } : {};
  return { ...request, ...coded, owed, ...(owed.length === 0 && rests ? handedOn : {}) };
};

/** What an officer's verb, or a message, makes of a request. */
export const evolveVerb = (request: Request, event: VerbEvent, at: string): Request => {
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
      return { ...request, ...unknownAgain, ...known, ...moved, stage: 'received', ...inHand(at) } as Request;
    }
    case 'request-split':
      return { ...request, splitInto: [...(request.splitInto ?? []), ...event.into] };
    case 'request-joined': {
      const joinedInto = { id: event.into, dueOn: event.dueOn };
      const closed = { ...request, joinedInto, stage: 'closed', closedAt: at, outcome: 'joined' } as const;
      return owing(closed, { kind: 'duplicate-joined' }, at);
    }
    case 'duplicate-joined':
      return owing(
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
        dueOn,
        workBy,
        plan,
        stage: 'working',
        askedAgain: true,
      } as Request;
      return owing({ ...open, officerAsked: undefined, assigned: undefined }, { kind: 'reopened' }, at);
    }
    case 'request-extended': {
      const { dueOn, workBy, plan, textSha256 } = event;
      const longer = { ...request, ...anew(request, 'extended'), dueOn, workBy, plan };
      return owing(longer, { kind: 'extension', textSha256 }, at);
    }
    case 'new-date-set': {
      const set = { ...request, newDate: event.on };
      // Before the due date the letter that says sorry will name it.
      return request.kept.includes('overdue') ? owing(set, { kind: 'new-date' }, at) : set;
    }
    case 'message-sent': {
      const { as: kind, textSha256 } = event;
      return owing({ ...request, unread: 0 }, { kind, textSha256 }, at);
    }
    case 'message-received':
      return owing({ ...request, unread: (request.unread ?? 0) + 1 }, { kind: 'message-arrived' }, at);
    case 'owed-told':
      return told(request, event, at);
    case 'closed-unanswered': {
      const { type: _, ...closure } = event;
      const closed = { ...request, closure: { ...closure, at }, unread: 0 };
      // For the person it was over already.
      return request.endedAt === undefined
        ? closed
        : ({ ...closed, stage: 'closed', closedAt: at, outcome: 'lapsed', ...handedOn } as Request);
    }
    case 'restriction-applied':
      return { ...request, appliedTo: [...(request.appliedTo ?? []), event.account] };
  }
};
