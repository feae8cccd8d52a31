import type { Breach } from '#domain/breach/breach.ts';
import {
  type Direction,
  furtherNotice,
  lastSilentDay,
  type WrittenDirection,
} from '#domain/breach/directions.ts';
import type { Duty } from '#domain/breach/duty-state.ts';
import { longestInitialUntil } from '#domain/breach/hold.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import { type ReportState, reportDeadline } from '#domain/breach/report-deadline.ts';
import { civilDate, civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { StoredBreach } from './carry-out.ts';
import { barsNotice, directionStatus, ownStopStateOf, type SilenceState } from './directions-view.ts';
import { endTyped } from './fields.ts';
import { directionName } from './hold-view.ts';
import type { TextByHash } from './words-of.ts';

/** `30-days`: of a first direction, from its writing. `one-year`: of an extension without an end, from our entry. */
export type EndRule = '30-days' | 'one-year';

/** Beside the picture of the days: what else runs. Days are of New York; `to` is inclusive. */
export interface Lane {
  readonly kind: 'law-enforcement' | 'direction' | 'stop' | 'own-stop' | 'duty';
  /** Of the direction, the stop or the duty. */
  readonly n: number | null;
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  /** The agency named no end. */
  readonly isUntilFurtherNotice?: true;
  /** Why `to` is not the end that the agency wrote. */
  readonly endRule?: EndRule;
  readonly state: SilenceState | ReportState | 'done';
}

const newYorkDay = (at: Instant): Day => civilDay(at, newYork);

type EndAsWritten = Pick<Lane, 'isUntilFurtherNotice' | 'endRule'>;

const oneYearAfter = (entered: Instant): Day => dayText(civilDate(entered, newYork).add({ years: 1 }));

/** As the agency wrote it last; the recorded last day bounds our date, not the agency's words. */
const endAsWritten = (
  { history }: StoredBreach,
  direction: WrittenDirection,
  words: TextByHash,
): EndAsWritten => {
  const { n, initial, until, writtenOn, recordedAt, textSha256 } = direction;
  const [corrected] = history
    .flatMap(({ at, events }) => events.map((event) => ({ at, event })))
    .flatMap(({ at, event }) => (event.type === 'direction-corrected' && event.n === n ? { at, event } : []))
    .slice(-1);
  const typed = endTyped(words(textSha256).until);
  const isOpen = corrected === undefined ? typed === furtherNotice : corrected.event.furtherNotice === true;
  const isCut =
    corrected === undefined && typed !== undefined && typed !== furtherNotice && isAfter(typed, until);
  if (!isOpen && !isCut) return {};
  const longest = initial
    ? dayText(longestInitialUntil(writtenOn))
    : oneYearAfter(corrected?.at ?? recordedAt);
  return {
    ...(isOpen && ({ isUntilFurtherNotice: true } as const)),
    ...(until === longest && ({ endRule: initial ? '30-days' : 'one-year' } as const)),
  };
};

/** As `directionName`, at the start of a line. */
const laneLabel = (direction: Direction): string => {
  if (isOwnStop(direction)) return `Our own stop ${direction.own.number}`;
  if (direction.kind === 'direction') return directionName(direction);
  return direction.n === undefined ? 'Stop' : `Stop ${direction.n}`;
};

const silence = (stored: StoredBreach, direction: Direction, now: Instant, words: TextByHash): Lane => {
  const { state: breach } = stored;
  const last = lastSilentDay(direction, calendarOf(breach, []));
  const { liftedAt } = direction;
  const state = isOwnStop(direction)
    ? ownStopStateOf(breach, direction, now)
    : directionStatus(breach, direction, now);
  return {
    kind: isOwnStop(direction) ? 'own-stop' : direction.kind,
    n: (isOwnStop(direction) ? direction.own.number : direction.n) ?? null,
    label: laneLabel(direction),
    from: direction.kind === 'direction' ? direction.writtenOn : newYorkDay(direction.from),
    to: earliestOf(last, liftedAt && newYorkDay(liftedAt)),
    ...(direction.kind === 'direction' && barsNotice[state] && endAsWritten(stored, direction, words)),
    state,
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
