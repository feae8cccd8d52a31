import { type Breach, effectiveDecisions, stageOf } from '#domain/breach/breach.ts';
import { heldUntil } from '#domain/breach/hold-dates.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { nextTaskOf } from '#domain/breach/next-task.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import { timesOf } from '#domain/breach/record-rules.ts';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
import { civilDay, newYork } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { NameOf } from '#ports/officers.ts';
import { releaseFloorOf, type StoredBreach } from './carry-out.ts';
import { directionView, ownStopsView } from './directions-view.ts';
import { dutiesView } from './duties-view.ts';
import { explanationOf } from './explanation.ts';
import { gateView } from './gate-view.ts';
import { holdView, reportView } from './hold-view.ts';
import { lanesView } from './lanes-view.ts';
import { type NoticeReading, noticeView } from './notice-view.ts';
import { officersIn, unnamed } from './officers-shown.ts';
import { proposalsView } from './proposals-view.ts';
import { receiptView } from './receipts-view.ts';
import { determinationView, recordedView, titleIn } from './recorded-view.ts';
import { liftsView, stopsView } from './stops-view.ts';
import { storyView } from './story-view.ts';
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

/** For a second officer, beside the current times. */
const recordView = (breach: Breach) =>
  breach.recordCorrection === undefined
    ? {}
    : { recordCorrection: { now: timesOf(breach), asked: breach.recordCorrection.times } };

/** Everything that a page shows of a breach. Unknown values are null. `names`: of every `sub` in it. */
export const viewOf = (
  stored: StoredBreach,
  now: Instant,
  words: TextByHash,
  reading: NoticeReading,
  nameOf: NameOf = unnamed,
) => {
  const { id: caseId, state, history, revision, hash } = stored;
  const floor = releaseFloorOf(stored);
  return {
    id: caseId,
    revision,
    hash,
    title: titleIn(state, words),
    stage: stageOf(state),
    record: recordedView(state, words, nameOf),
    determination: determinationView(state, words, nameOf),
    gate: gateView(state, floor, now),
    hold: { ...holdView(state, floor, now), lanes: lanesView(stored, now, words) },
    lawEnforcement: reportView(state, now),
    names: Object.fromEntries(officersIn(history).map((sub) => [sub, nameOf(sub)])),
    ruleset: state.determination?.ruleset ?? null,
    ...recordView(state),
    /** For two officers after a restore (GET /api/officer/restore). */
    restore:
      state.restore === undefined
        ? null
        : { since: state.restore.since, confirmedBy: state.restore.first?.by ?? null },
    /** Null unless a person is next. */
    nextByPerson: nextPersonOf(state, now) ?? null,
    nextTask: nextTaskOf(state, now) ?? null,
    clocks: clocks(state, floor),
    receipts: state.receipts.map((receipt) => receiptView(receipt, nameOf)),
    proposals: proposalsView(caseId, state, now, words),
    directions: state.directions
      .filter((direction) => !isOwnStop(direction))
      .map((direction) => directionView(state, direction, now, words, nameOf)),
    /** Each stop of the history, also ended and lifted ones (law of stopping 1). */
    stops: stopsView(state, now, words, nameOf),
    lifts: liftsView(state, nameOf),
    /** `daysHeld`: days on which our own stops held notices and no direction did. */
    ownStops: ownStopsView(state, now, words),
    ...dutiesView(state, now, words),
    notice: {
      releasedAt: state.releasedAt ?? null,
      urgent: urgentView(state, words),
      ...noticeView(stored, now, reading, words, nameOf),
      withheld: (state.withheld ?? []).map(({ request, became = 'kept' }) => ({ request, state: became })),
    },
    timeline: storyView(history, words, nameOf),
  };
};

export type BreachView = ReturnType<typeof viewOf>;
type ListShown = BreachView['notice']['noticeLists'][number];

const letterToSign = (letter: NonNullable<ListShown['urgent']>) => {
  const { version, letterSha256, renderedSha256, warnings, approvedBy } = letter;
  return { version, letterSha256, renderedSha256, warnings, approvedBy };
};

/** Of the officers in what is shown. */
const namesIn = (names: BreachView['names'], shown: object): BreachView['names'] => {
  const text = JSON.stringify(shown);
  return Object.fromEntries(Object.entries(names).filter(([sub]) => text.includes(JSON.stringify(sub))));
};

/** A stand-in sees the proposals, and what an approval of the notice repeats. */
export const toSign = ({ id, names, proposals, restore, notice: { noticeLists } }: BreachView) => ({
  id,
  names: namesIn(names, { proposals, restore }),
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
