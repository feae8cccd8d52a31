import type { Breach } from '#domain/breach/breach.ts';
import { calendarOf } from '#domain/breach/clocks.ts';
import { type Direction, furtherNotice, lastSilentDay } from '#domain/breach/directions.ts';
import type { Duty } from '#domain/breach/duty-state.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import { reportDeadline } from '#domain/breach/report-deadline.ts';
import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, type Instant } from '#domain/calendar/times.ts';
import type { StoredBreach } from './carry-out.ts';
import { directionStatus, ownStopStateOf } from './directions-view.ts';
import { endTyped } from './fields.ts';
import { directionName } from './hold-view.ts';
import type { TextByHash } from './words-of.ts';

/** Beside the picture of the days: what else runs. Days are of New York; `to` is inclusive. */
export interface Lane {
  readonly kind: 'law-enforcement' | 'direction' | 'stop' | 'own-stop' | 'duty';
  /** Of the direction, the stop or the duty. */
  readonly n: number | null;
  readonly label: string;
  readonly from: Day;
  /** Null: until further notice. */
  readonly to: Day | null;
  readonly state: string;
}

const newYorkDay = (at: Instant): Day => civilDay(at, newYork);

/** As the agency wrote it last; the recorded last day bounds our date, not the agency's words. */
const isUntilFurtherNotice = (
  { history }: StoredBreach,
  direction: Direction,
  words: TextByHash,
): boolean => {
  if (direction.kind === 'stop') return false;
  const corrected = history
    .flatMap(({ events }) => events)
    .findLast((event) => event.type === 'direction-corrected' && event.n === direction.n);
  if (corrected?.type === 'direction-corrected') return corrected.furtherNotice === true;
  return endTyped(words(direction.textSha256).until) === furtherNotice;
};

/** As `directionName`, at the start of a line. */
const laneLabel = (direction: Direction): string => {
  if (isOwnStop(direction)) return `Our own stop ${direction.own.number}`;
  if (direction.kind === 'direction') return directionName(direction);
  return direction.n === undefined ? 'Stop' : `Stop ${direction.n}`;
};

const silence = (stored: StoredBreach, direction: Direction, now: Instant, words: TextByHash): Lane => {
  const { state } = stored;
  const last = lastSilentDay(direction, calendarOf(state, []));
  const { liftedAt } = direction;
  const end = earliestOf(last, liftedAt && newYorkDay(liftedAt));
  const isOpenEnded = liftedAt === undefined && isUntilFurtherNotice(stored, direction, words);
  return {
    kind: isOwnStop(direction) ? 'own-stop' : direction.kind,
    n: (isOwnStop(direction) ? direction.own.number : direction.n) ?? null,
    label: laneLabel(direction),
    from: direction.kind === 'direction' ? direction.writtenOn : newYorkDay(direction.from),
    to: isOpenEnded ? null : end,
    state: isOwnStop(direction)
      ? ownStopStateOf(state, direction, now)
      : directionStatus(state, direction, now),
  };
};

const report = (breach: Breach, now: Instant): readonly Lane[] => {
  const { dueOn, state } = reportDeadline(breach, now);
  const { determination } = breach;
  if (dueOn === undefined || determination === undefined) return [];
  const from = newYorkDay(determination.determinedAt);
  return [{ kind: 'law-enforcement', n: null, label: 'Notify law enforcement', from, to: dueOn, state }];
};

const dutyLane = (
  breach: Breach,
  { n, dueOn, doneOn, textSha256 }: Duty,
  words: TextByHash,
): readonly Lane[] => {
  const { law } = words(textSha256);
  const from = newYorkDay(breach.determination?.determinedAt ?? breach.recordedAt);
  const label = typeof law === 'string' ? law : `Duty ${n}`;
  return dueOn === undefined
    ? []
    : [{ kind: 'duty', n, label, from, to: dueOn, state: doneOn === undefined ? 'open' : 'done' }];
};

export const lanesView = (stored: StoredBreach, now: Instant, words: TextByHash): readonly Lane[] => {
  const { state } = stored;
  return [
    ...report(state, now),
    ...state.directions.map((direction) => silence(stored, direction, now, words)),
    ...state.duties.flatMap((duty) => dutyLane(state, duty, words)),
  ];
};
