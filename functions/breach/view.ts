import { type Breach, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { calendarOf, heldUntil } from '#domain/breach/clocks.ts';
import {
  type Direction,
  directionsInForce,
  governingDirection,
  lastSilentDay,
} from '#domain/breach/directions.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { reportDueOn } from '#domain/breach/noun.ts';
import {
  bodiesOf,
  daysHeldByOwnStops,
  isOwnStop,
  type OwnStopOf,
  ownStopsIn,
} from '#domain/breach/own-stops.ts';
import { awaitsConfirmation, countsFrom, type Receipt } from '#domain/breach/receipts.ts';
import { timesOf } from '#domain/breach/record-rules.ts';
import { stopPolicies } from '#domain/breach/stop-reasons.ts';
import { civilDay, newYork } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { releaseFloorOf, type StoredBreach } from './carry-out.ts';
import { dutiesView } from './duties-view.ts';
import { explanationOf } from './explanation.ts';
import { type NoticeReading, noticeView } from './notice-view.ts';
import { proposalsView } from './proposals-view.ts';
import { urgentView } from './urgent-view.ts';
import type { TextByHash } from './words-of.ts';

const clocks = (breach: Breach, releaseFloor: Instant | undefined) => {
  const { lawEnforcementToldAt, holdEndsOn } = breach.hold;
  const from = heldUntil(breach, releaseFloor);
  const isReported = breach.determination !== undefined && effectiveDecisions(breach.determination).report;
  return {
    lawEnforcementDueOn: isReported ? (reportDueOn(breach) ?? null) : null,
    lawEnforcementToldAt: lawEnforcementToldAt ?? null,
    holdEndsOn: holdEndsOn ?? null,
    customersMayBeToldOn: from === undefined ? null : civilDay(from, newYork),
    customersMayBeToldAt: from ?? null,
    explanation: explanationOf(breach, releaseFloor),
  };
};

const receiptState = (receipt: Receipt): string => {
  if (receipt.withdrawnAt !== undefined) return 'withdrawn';
  return receipt.correction !== undefined || awaitsConfirmation(receipt) ? 'waiting' : 'accepted';
};

const receiptView = (receipt: Receipt) => {
  const {
    n,
    agency,
    filedAt,
    receipt: number,
    confirmationHash = null,
    urgentNeedIndicated,
    recordedAt,
    correction,
  } = receipt;
  const asked = correction === undefined ? {} : { correction: { filedAt: correction.filedAt } };
  return {
    n,
    agency,
    filedAt,
    receipt: number,
    confirmationHash,
    urgentNeedIndicated,
    recordedAt,
    countsFrom: countsFrom(receipt),
    state: receiptState(receipt),
    ...asked,
  };
};

/** For a second officer, beside the current times. */
const recordView = (breach: Breach) =>
  breach.recordCorrection === undefined
    ? {}
    : { recordCorrection: { now: timesOf(breach), asked: breach.recordCorrection.times } };

/** `accepted`: came while letters were in flight, which have ended since. */
const directionStatus = (breach: Breach, direction: Direction, now: Instant): string => {
  if (direction.acceptancePending) return 'received';
  if (direction.liftedAt !== undefined) return 'lifted';
  if (direction.kind === 'direction' && governingDirection(breach.directions, direction.agency) !== direction)
    return 'replaced';
  const isStanding = directionsInForce(breach.directions, calendarOf(breach, []), now).includes(direction);
  if (isStanding) return direction.alreadyTold === undefined ? 'in-force' : 'accepted';
  // A written direction replaced it: no review is due.
  if (direction.kind === 'stop' && direction.replacedBy !== undefined) return 'replaced';
  return direction.reviewedAt === undefined ? 'ended' : 'reviewed';
};

const directionView = (breach: Breach, direction: Direction, now: Instant, words: TextByHash) => {
  const {
    reference = null,
    official = null,
    agency,
    until: untilAsTyped = null,
  } = words(direction.textSha256);
  const until = lastSilentDay(direction, calendarOf(breach, []));
  return {
    n: direction.n ?? null,
    kind: direction.kind === 'stop' ? 'stop' : direction.initial ? 'initial' : 'extension',
    agency: direction.agency === 'other' ? agency : direction.agency,
    until,
    ...(untilAsTyped === null || untilAsTyped === until ? {} : { untilAsTyped }),
    reference,
    official,
    writtenOn: direction.kind === 'direction' ? direction.writtenOn : null,
    verbal: direction.kind === 'stop' && stopPolicies[direction.because].isCall,
    ...(direction.kind === 'stop' ? { because: direction.because } : {}),
    state: directionStatus(breach, direction, now),
    alreadyTold: direction.alreadyTold ?? null,
    ...(direction.lift !== undefined && direction.liftedAt === undefined ? { lift: 'waiting' } : {}),
    ...(direction.kind === 'direction' && direction.correction !== undefined
      ? { correction: { until: direction.correction.until } }
      : {}),
  };
};

const ownStopState = (stop: OwnStopOf, isInForce: boolean): string => {
  if (stop.liftedAt !== undefined) return 'ended-early';
  if (isInForce) return stop.acceptancePending ? 'received' : 'in-force';
  if (stop.replacedBy !== undefined) return 'replaced';
  return stop.reviewedAt === undefined ? 'review-owed' : 'reviewed';
};

/** Not an agency's direction. */
const ownStopsView = (breach: Breach, now: Instant) => {
  const calendar = calendarOf(breach, []);
  const inForce = directionsInForce(breach.directions, calendar, now);
  return {
    daysHeld: daysHeldByOwnStops(breach, calendar, now),
    stops: ownStopsIn(breach).map((stop) => ({
      n: stop.own.number,
      label: 'Our stop, no agency’s direction',
      from: stop.from,
      until: lastSilentDay(stop, calendar),
      by: stop.by,
      state: ownStopState(stop, inForce.includes(stop)),
      replacedBy: stop.replacedBy ?? null,
      waitsForSupervisor: stop.own.further === true && stop.reviewedAt === undefined,
      bodies: bodiesOf(stop),
      ...(stop.own.end !== undefined && stop.liftedAt === undefined ? { end: 'waiting' } : {}),
    })),
  };
};

/** Unknown values are null. */
export const viewOf = (stored: StoredBreach, now: Instant, words: TextByHash, reading: NoticeReading) => {
  const { id: caseId, state, history } = stored;
  return {
    id: caseId,
    stage: stageOf(state),
    ruleset: state.determination?.ruleset ?? null,
    ...recordView(state),
    /** For two officers after a restore (GET /api/officer/restore). */
    restore:
      state.restore === undefined
        ? null
        : { since: state.restore.since, confirmedBy: state.restore.first?.by ?? null },
    /** Null unless a person is next. */
    nextByPerson: nextPersonOf(state, now) ?? null,
    clocks: clocks(state, releaseFloorOf(stored)),
    receipts: state.receipts.map(receiptView),
    proposals: proposalsView(caseId, state, now, words),
    directions: state.directions
      .filter((direction) => !isOwnStop(direction))
      .map((direction) => directionView(state, direction, now, words)),
    /** `daysHeld`: days on which our own stops held notices and no direction did. */
    ownStops: ownStopsView(state, now),
    ...dutiesView(state, now, words),
    notice: {
      releasedAt: state.releasedAt ?? null,
      urgent: urgentView(state, words),
      ...noticeView(stored, now, reading),
      withheld: (state.withheld ?? []).map(({ request, became = 'kept' }) => ({ request, state: became })),
    },
    timeline: history.map(({ at, actor, events }) => ({ at, actor, events: events.map(({ type }) => type) })),
  };
};

type Whole = ReturnType<typeof viewOf>;
type ListShown = Whole['notice']['noticeLists'][number];

const letterToSign = (letter: NonNullable<ListShown['urgent']>) => {
  const { version, letterSha256, renderedSha256, warnings, approvedBy } = letter;
  return { version, letterSha256, renderedSha256, warnings, approvedBy };
};

/** A stand-in sees the proposals, and what an approval of the notice repeats. */
export const toSign = ({ id, proposals, restore, notice: { noticeLists } }: Whole) => ({
  id,
  proposals,
  restore,
  notice: {
    noticeLists: noticeLists.map((one) => ({
      ...{ n: one.n, listSha256: one.listSha256, frozen: one.frozen },
      ...letterToSign(one),
      urgent: one.urgent && letterToSign(one.urgent),
    })),
  },
});
