import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { answerDueOn, type Regime, workBy } from '#domain/calendar/deadlines.ts';
import { civilDate, dayOf, instantText, parseInstant } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import type { Commit, EventBase } from '#domain/case/case.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { mustAllowOptionalEvent } from '#domain/case/shared-decider.ts';
import { isSameLetter, type LetterFact } from '#domain/case/shared-events.ts';
import { decideClosing, mayWrite } from './closing.ts';
import type { RequestEvent } from './events.ts';
import { kindPolicies } from './kinds.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import {
  ExtendedAlready,
  ExtensionNotAllowed,
  ExtensionTooLate,
  ExtensionTooLong,
  NewDateTooEarly,
  NotClosed,
  OnlyEarlier,
  TooManyMessages,
  WrittenOnly,
} from './officer-action-errors.ts';
import type { Dates, ExtendReason, ReopenReason } from './officer-action-events.ts';
import { isSettled, mustBeOpen, type Request } from './state.ts';
import type { RequestKind } from './vocabulary.ts';

type Of<T extends OfficerAction['type']> = Extract<OfficerAction, { type: T }>;

/** What an action meets: the case and the time. */
export interface CaseInContext {
  readonly id: string;
  readonly state: Request;
  readonly history: readonly Commit[];
  readonly now: string;
}

/** Business days in which an assigned request is taken up, or goes back to the queue. */
const claimWithin = 1;

const assign = ({ state, now }: CaseInContext, { to, for: meant, by }: Of<'assign'>): RequestEvent[] => {
  mustBeOpen(state);
  const claimed = to === by;
  if (state.assigned?.to === to && (claimed ? state.assigned?.unclaimedAfter === undefined : true)) return [];
  if (to === undefined) return [{ type: 'request-assigned' }];
  const unclaimedAfter = addBusinessDays(civilDate(now, state.zone), claimWithin).toString();
  return [
    {
      type: 'request-assigned',
      to,
      ...(meant === undefined ? {} : { for: meant }),
      ...(claimed ? {} : { unclaimedAfter }),
    },
  ];
};

const datesOf = ({ id: caseId, state: { zone }, now }: CaseInContext, dueOn: string): Dates => ({
  dueOn,
  workBy: workBy(dueOn).toString(),
  plan: milestonePlanOf({ caseId: caseId, dueOn, zone, receivedAt: now }),
});

/** A call does not become by an action what is asked for in writing only (P32, R-1, R-30). @throws {WrittenOnly} */
export const mustBeWritten = ({ channel }: Request, kind: RequestKind): void => {
  if (channelPolicies[channel].isSpoken && kindPolicies[kind].inWritingOnly) throw new WrittenOnly();
};

/** Keeps the receipt; another regime moves the due date only to an earlier day. */
const reclassify = (met: CaseInContext, command: Of<'reclassify'>): RequestEvent[] => {
  const { state } = met;
  mustBeOpen(state);
  const { kind = state.kind, capacity = state.capacity, regime = state.regime, textSha256 } = command;
  if (kind === state.kind && capacity === state.capacity && regime === state.regime) return [];
  mustBeWritten(state, kind);
  const dueOn = answerDueOn(state.receivedOn, regime).toString();
  if (regime !== state.regime && isAfter(dueOn, state.dueOn)) throw new OnlyEarlier();
  const dates = regime !== state.regime && isBefore(dueOn, state.dueOn) ? datesOf(met, dueOn) : {};
  return [{ type: 'request-reclassified', kind, capacity, regime, textSha256, ...dates }];
};

/** A closed request is taken up again: same id, 30 new days from today beside the first ones. */
const reopen = (
  met: CaseInContext,
  why: { readonly reason: ReopenReason; readonly textSha256?: string },
): RequestEvent[] => {
  const { state, now } = met;
  if (state.stage !== 'closed' || state.outcome === 'joined') throw new NotClosed();
  const on = civilDate(now, state.zone);
  const dueOn = answerDueOn(on, state.regime).toString();
  return [{ ...why, type: 'request-reopened', on: on.toString(), ...datesOf(met, dueOn) }];
};

type Longer = Readonly<Record<Regime, { months?: number; days?: number } | undefined>>;
/** Complexity and number of requests are what both laws name (GDPR 12(3), CCPA). */
const byLaw: Longer = { eu: { months: 2 }, us: { days: 45 }, other: undefined };

/** What a reason adds at most under a regime, counted from the present due date, so that it never exceeds the law. */
const longer: Readonly<Record<ExtendReason, Longer>> = { complex: byLaw, 'many-requests': byLaw };

const extend = (met: CaseInContext, { until, reason, textSha256 }: Of<'extend'>): RequestEvent[] => {
  const { state, now } = met;
  mustBeOpen(state);
  const by = longer[reason][state.regime];
  if (by === undefined) throw new ExtensionNotAllowed();
  if (state.earlier?.some(({ because }) => because === 'extended')) throw new ExtendedAlready();
  if (isAfter(civilDate(now, state.zone).toString(), state.dueOn)) throw new ExtensionTooLate();
  const lastOn = dayOf(state.dueOn).add(by).toString();
  const dueOn = until ?? lastOn;
  if (!isAfter(dueOn, state.dueOn) || isAfter(dueOn, lastOn)) throw new ExtensionTooLong(lastOn);
  return [{ type: 'request-extended', reason, textSha256, ...datesOf(met, dueOn) }];
};

/** The due date stands, and stays missed; what an officer commits to is said to the person. */
const setNewDate = ({ state, now }: CaseInContext, { on }: Of<'set-new-date'>): RequestEvent[] => {
  mustBeOpen(state);
  if (!isAfter(on, state.dueOn) || !isAfter(on, civilDate(now, state.zone).toString()))
    throw new NewDateTooEarly(state.dueOn);
  return state.newDate === on ? [] : [{ type: 'new-date-set', on }];
};

/** Sent again after a lost reply, or pressed twice: the same words within so many minutes are one message (F1). */
const sameWithin = { minutes: 10 };

const isRepeated = (
  { history, now }: CaseInContext,
  said: { readonly type: string; readonly textSha256: string; readonly as?: string },
): boolean => {
  const since = instantText(parseInstant(now).subtract(sameWithin));
  const isSaid = (event: EventBase): boolean =>
    Object.entries(said).every(([name, value]) => event[name as keyof EventBase] === value);
  return history.some(({ at, events }) => !isBefore(at, since) && events.some(isSaid));
};

/** Messages that may wait unread before more are refused. */
const unreadUntil = 20;

const write = (met: CaseInContext, said: Extract<RequestEvent, { type: 'message-sent' }>): RequestEvent[] => {
  mustBeOpen(met.state);
  if (isRepeated(met, said)) return [];
  mustAllowOptionalEvent(met.history);
  return [said];
};

const received = (met: CaseInContext, textSha256: string): RequestEvent[] => {
  const { state, history } = met;
  if (isSettled(state) || state.stage === 'notifying-controller' || state.endedAt !== undefined)
    throw new AlreadySettled();
  if (isRepeated(met, { type: 'message-received', textSha256 })) return [];
  if ((state.unread ?? 0) >= unreadUntil) throw new TooManyMessages();
  mustAllowOptionalEvent(history);
  return [{ type: 'message-received', textSha256 }];
};

const tell = ({ state }: CaseInContext, letter: LetterFact): RequestEvent[] => {
  const owed = (state.lettersOwed ?? []).find((one) => isSameLetter(one, letter));
  if (owed === undefined) return [];
  return [
    { ...letter, type: 'letter-sent' },
    { type: 'owed-letter-sent', kind: owed.kind, of: owed.of },
  ];
};

/** What an officer's action brings about. @throws {Refusal} by name when a rule says no */
export const decideOfficerAction = (met: CaseInContext, action: OfficerAction): readonly RequestEvent[] => {
  const { state } = met;
  mayWrite(state, action.type);
  switch (action.type) {
    case 'assign':
      return assign(met, action);
    case 'reclassify':
      return reclassify(met, action);
    case 'split':
      if (action.into.every((caseId) => state.splitInto?.includes(caseId))) return [];
      mustBeOpen(state);
      return [{ type: 'request-split', into: action.into, textSha256: action.textSha256 }];
    case 'join':
      if (state.joinedInto?.id === action.into) return [];
      mustBeOpen(state);
      return [{ type: 'request-joined', into: action.into, dueOn: action.dueOn }];
    case 'take-duplicate':
      if (state.joined?.includes(action.from)) return [];
      mustBeOpen(state);
      return [{ type: 'duplicate-joined', from: action.from }];
    case 'reopen':
      return reopen(met, { reason: action.reason, textSha256: action.textSha256 });
    case 'resume':
      return reopen(met, { reason: 'hold-ended' });
    case 'extend':
      return extend(met, action);
    case 'set-new-date':
      return setNewDate(met, action);
    case 'write':
      return write(met, { type: 'message-sent', as: action.as, textSha256: action.textSha256 });
    case 'receive-message':
      return received(met, action.textSha256);
    case 'send-owed-letter':
      return tell(met, action.letter);
    case 'close':
      return decideClosing(state, action);
  }
};

/** Letters that the machine can write now; one that waits for the post is an officer's. */
export const lettersToSend = ({ lettersOwed = [], waitingForPost = [] }: Request) =>
  lettersOwed.filter((one) => !waitingForPost.some((waits) => isSameLetter(waits, one)));
