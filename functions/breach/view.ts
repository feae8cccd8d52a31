import { type Breach, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { calendarOf } from '#domain/breach/clocks.ts';
import {
  type Direction,
  directionsInForce,
  governingDirection,
  lastSilentDay,
} from '#domain/breach/directions.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { reportDueOn } from '#domain/breach/noun.ts';
import { awaitsConfirmation, countsFrom, type Receipt } from '#domain/breach/receipts.ts';
import { timesOf } from '#domain/breach/record-rules.ts';
import { stopPolicies } from '#domain/breach/stop-reasons.ts';
import { civilDate, newYork } from '#domain/calendar/instants.ts';
import type { StoredBreach } from './carry-out.ts';
import { explanationOf } from './explanation.ts';
import { type NoticeReading, noticeView } from './notice-view.ts';
import { proposalsView } from './proposals-view.ts';
import type { TextByHash } from './words-of.ts';

const clocks = (breach: Breach) => {
  const { lawEnforcementToldAt, holdEndsOn, customersMayBeToldAt: from } = breach.hold;
  const isReported = breach.determination !== undefined && effectiveDecisions(breach.determination).report;
  return {
    lawEnforcementDueOn: isReported ? (reportDueOn(breach) ?? null) : null,
    lawEnforcementToldAt: lawEnforcementToldAt ?? null,
    holdEndsOn: holdEndsOn ?? null,
    customersMayBeToldOn: from === undefined ? null : civilDate(from, newYork).toString(),
    customersMayBeToldAt: from ?? null,
    explanation: explanationOf(breach),
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

/** Times of the record that wait for a second officer, beside what the record has now. */
const recordView = (breach: Breach) =>
  breach.recordCorrection === undefined
    ? {}
    : { recordCorrection: { now: timesOf(breach), asked: breach.recordCorrection.times } };

/** `accepted` is said of one that came while letters were under way, once they have ended; it stands like any other. */
const directionStatus = (breach: Breach, direction: Direction, now: string): string => {
  if (direction.acceptancePending) return 'received';
  if (direction.liftedAt !== undefined) return 'lifted';
  if (direction.kind === 'direction' && governingDirection(breach.directions, direction.agency) !== direction)
    return 'replaced';
  const isStanding = directionsInForce(breach.directions, calendarOf(breach, []), now).includes(direction);
  if (isStanding) return direction.alreadyTold === undefined ? 'in-force' : 'accepted';
  // A written direction took its place: no review of the stop itself is owed or offered.
  if (direction.kind === 'stop' && direction.replacedBy !== undefined) return 'replaced';
  return direction.reviewedAt === undefined ? 'ended' : 'reviewed';
};

const directionView = (breach: Breach, direction: Direction, now: string, words: TextByHash) => {
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

/** A breach as an officer sees it. What is not known is null. */
export const viewOf = (stored: StoredBreach, now: string, words: TextByHash, reading: NoticeReading) => {
  const { id: caseId, state, history } = stored;
  return {
    id: caseId,
    stage: stageOf(state),
    ruleset: state.determination?.ruleset ?? null,
    ...recordView(state),
    /** After a restore of the table: what two officers still have to confirm (GET /api/officer/restore). */
    restore:
      state.restore === undefined
        ? null
        : { since: state.restore.since, confirmedBy: state.restore.first?.by ?? null },
    /** What a person has to do next; null where a machine or a date is next, or nobody. */
    nextByPerson: nextPersonOf(state) ?? null,
    clocks: clocks(state),
    receipts: state.receipts.map(receiptView),
    proposals: proposalsView(caseId, state, words),
    directions: state.directions.map((direction) => directionView(state, direction, now, words)),
    otherDuties: state.duties.map(({ n, dueOn = null, doneOn = null, textSha256 }) => {
      const { law, to, owner, decision = null } = words(textSha256);
      return { n, law, to, dueOn, owner, decision, doneOn };
    }),
    notice: {
      releasedAt: state.releasedAt ?? null,
      urgent:
        state.urgent === undefined
          ? null
          : {
              class: state.urgent.classes,
              state: state.urgent.confirmedBy === undefined ? 'waiting' : 'accepted',
            },
      ...noticeView(stored, now, reading),
      // Requests of which something is kept until the end.
      withheld: (state.withheld ?? []).map(({ request, became = 'kept' }) => ({ request, state: became })),
    },
    timeline: history.map(({ at, actor, events }) => ({ at, actor, events: events.map(({ type }) => type) })),
  };
};

type Whole = ReturnType<typeof viewOf>;
type ListShown = Whole['notice']['noticeLists'][number];

const letterToSign = ({ version, letterSha256, warnings, approvedBy }: NonNullable<ListShown['urgent']>) => ({
  ...{ version, letterSha256, warnings, approvedBy },
});

/** What a stand-in sees: the proposals, and of the notice what its approval repeats. */
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
