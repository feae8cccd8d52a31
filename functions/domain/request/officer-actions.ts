import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { answerDueOn, type Regime, workBy } from '#domain/calendar/deadlines.ts';
import { civilDate, dayOf, instantText, parseInstant } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import type { Commit, EventBase } from '#domain/case/case.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import { planOf } from '#domain/case/milestones.ts';
import { mustHaveRoom } from '#domain/case/shared-decider.ts';
import { isSame, type LetterFact } from '#domain/case/shared-events.ts';
import { decideClosing, mayWrite } from './closing.ts';
import type { RequestEvent } from './events.ts';
import { kindPolicies } from './kinds.ts';
import type { Verb } from './officer-action-commands.ts';
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

type Of<T extends Verb['type']> = Extract<Verb, { type: T }>;

/** What a verb meets: the case and the time. */
export interface Met {
  readonly id: string;
  readonly state: Request;
  readonly history: readonly Commit[];
  readonly now: string;
}

/** Business days in which an assigned request is taken up, or goes back to the queue. */
const claimWithin = 1;

const assign = ({ state, now }: Met, { to, for: meant, by }: Of<'assign'>): RequestEvent[] => {
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

const datesOf = ({ id, state: { zone }, now }: Met, dueOn: string): Dates => ({
  dueOn,
  workBy: workBy(dueOn).toString(),
  plan: planOf({ caseId: id, dueOn, zone, receivedAt: now }),
});

/** A call does not become by a verb what is asked for in writing only (P32, R-1, R-30). @throws {WrittenOnly} */
export const mustBeWritten = ({ channel }: Request, kind: RequestKind): void => {
  if (channelPolicies[channel].isSpoken && kindPolicies[kind].inWritingOnly) throw new WrittenOnly();
};

/** Keeps the receipt; another regime moves the due date only to an earlier day. */
const reclassify = (met: Met, command: Of<'reclassify'>): RequestEvent[] => {
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
  met: Met,
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

const extend = (met: Met, { until, reason, textSha256 }: Of<'extend'>): RequestEvent[] => {
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
const setNewDate = ({ state, now }: Met, { on }: Of<'set-new-date'>): RequestEvent[] => {
  mustBeOpen(state);
  if (!isAfter(on, state.dueOn) || !isAfter(on, civilDate(now, state.zone).toString()))
    throw new NewDateTooEarly(state.dueOn);
  return state.newDate === on ? [] : [{ type: 'new-date-set', on }];
};

/** Sent again after a lost reply, or pressed twice: the same words within so many minutes are one message (F1). */
const sameWithin = { minutes: 10 };

const isRepeated = (
  { history, now }: Met,
  said: { readonly type: string; readonly textSha256: string; readonly as?: string },
): boolean => {
  const since = instantText(parseInstant(now).subtract(sameWithin));
  const isSaid = (event: EventBase): boolean =>
    Object.entries(said).every(([name, value]) => event[name as keyof EventBase] === value);
  return history.some(({ at, events }) => !isBefore(at, since) && events.some(isSaid));
};

/** Messages that may wait unread before more are refused. */
const unreadUntil = 20;

const write = (met: Met, said: Extract<RequestEvent, { type: 'message-sent' }>): RequestEvent[] => {
  mustBeOpen(met.state);
  if (isRepeated(met, said)) return [];
  mustHaveRoom(met.history);
  return [said];
};

const received = (met: Met, textSha256: string): RequestEvent[] => {
  const { state, history } = met;
  if (isSettled(state) || state.stage === 'noticing' || state.endedAt !== undefined)
    throw new AlreadySettled();
  if (isRepeated(met, { type: 'message-received', textSha256 })) return [];
  if ((state.unread ?? 0) >= unreadUntil) throw new TooManyMessages();
  mustHaveRoom(history);
  return [{ type: 'message-received', textSha256 }];
};

const tell = ({ state }: Met, letter: LetterFact): RequestEvent[] => {
  const owed = (state.owed ?? []).find((one) => isSame(one, letter));
  if (owed === undefined) return [];
  return [
    { ...letter, type: 'letter-sent' },
    { type: 'owed-told', kind: owed.kind, of: owed.of },
  ];
};

/** What an officer's verb brings about. @throws {DomainError} by name when a rule says no */
export const decideVerb = (met: Met, verb: Verb): readonly RequestEvent[] => {
  const { state } = met;
  mayWrite(state, verb.type);
  switch (verb.type) {
    case 'assign':
      return assign(met, verb);
    case 'reclassify':
      return reclassify(met, verb);
    case 'split':
      if (verb.into.every((id) => state.splitInto?.includes(id))) return [];
      mustBeOpen(state);
      return [{ type: 'request-split', into: verb.into, textSha256: verb.textSha256 }];
    case 'join':
      if (state.joinedInto?.id === verb.into) return [];
      mustBeOpen(state);
      return [{ type: 'request-joined', into: verb.into, dueOn: verb.dueOn }];
    case 'take-duplicate':
      if (state.joined?.includes(verb.from)) return [];
      mustBeOpen(state);
      return [{ type: 'duplicate-joined', from: verb.from }];
    case 'reopen':
      return reopen(met, { reason: verb.reason, textSha256: verb.textSha256 });
    case 'resume':
      return reopen(met, { reason: 'hold-ended' });
    case 'extend':
      return extend(met, verb);
    case 'set-new-date':
      return setNewDate(met, verb);
    case 'write':
      return write(met, { type: 'message-sent', as: verb.as, textSha256: verb.textSha256 });
    case 'receive-message':
      return received(met, verb.textSha256);
    case 'tell-owed':
      return tell(met, verb.letter);
    case 'close':
      return decideClosing(state, verb);
  }
};

/** Letters that the machine can write now; one that waits for the post is an officer's. */
export const toTell = ({ owed = [], posting = [] }: Request) =>
  owed.filter((one) => !posting.some((waits) => isSame(waits, one)));
