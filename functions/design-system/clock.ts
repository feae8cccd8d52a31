import { type Day, isBefore, millisecondsOf, textOf } from '#domain/calendar/times.ts';

/** What a day is to the hold. */
export type ClockDayKind = 'told' | 'counted' | 'weekend' | 'holiday' | 'closure' | 'waiting' | 'first';

export interface ClockDay {
  /** In New York. */
  readonly date: Day;
  readonly kind: ClockDayKind;
  /** 1 to 7, on a counted day. */
  readonly number?: number;
  /** The name of the holiday or closure, or another word than the usual one. */
  readonly word?: string;
  /** The sentence behind it, for the table. */
  readonly why: string;
}

export type ClockLaneKind = 'hold' | 'report' | 'direction' | 'stop' | 'state';

export interface ClockLane {
  readonly kind: ClockLaneKind;
  readonly from: Day;
  readonly to: Day;
  /** A deadline: it is drawn on `to`. */
  readonly isPoint?: boolean;
  readonly words: string;
}

export interface Clock {
  /** Of the figure; several may be on one page. */
  readonly id: string;
  /** From the telling of law enforcement to the first day on which customers may be told, none left out. */
  readonly days: readonly ClockDay[];
  readonly lanes: readonly ClockLane[];
  /** In New York; absent on paper that is read on another day. */
  readonly today?: Day;
  /** How many days count in all; absent: the highest number in `days`. */
  readonly countTo?: number;
  /** The picture in one or two sentences, as a screen reader says it. */
  readonly summary: string;
}

/** Longer holds are drawn as weeks alone. */
export const daysOnStrip = 14;

interface DayWords {
  readonly strip: string;
  /** For a cell of a week: 38 pixels at 320. */
  readonly week: string;
  readonly legend: string;
}

export const dayWords: Readonly<Record<ClockDayKind, DayWords>> = {
  told: { strip: 'both told', week: 'told', legend: 'Law enforcement was told: does not count' },
  counted: { strip: '', week: '', legend: 'A full business day: counts' },
  weekend: { strip: 'weekend', week: '–', legend: 'Weekend: does not count' },
  holiday: { strip: 'holiday', week: 'H', legend: 'Federal holiday: does not count' },
  closure: { strip: 'closed', week: 'C', legend: 'Closed: does not count' },
  waiting: { strip: 'wait', week: 'wait', legend: 'Customers may not be told yet' },
  first: { strip: 'may tell', week: 'tell', legend: 'First day on which customers may be told' },
};

export const dayInWords = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(millisecondsOf(day));

export const isSameDay = (one: Day, other: Day | undefined): boolean =>
  other !== undefined && textOf(one) === textOf(other);

/** Classes of a cell: its kind, and where today is. */
export const cellClass = (day: ClockDay, today: Day | undefined): string => {
  const isToday = isSameDay(day.date, today);
  const isAhead = today !== undefined && !isToday && isBefore(today, day.date);
  return `pc-day pc-day--${day.kind}${isToday ? ' pc-day--today' : ''}${isAhead ? ' pc-day--ahead' : ''}`;
};

/** How a lane ends in the picture: on its last day, or beyond the last day drawn. */
type LaneEnd = 'day' | 'beyond';

export interface LaneSpan {
  readonly lane: ClockLane;
  /** Of the legend. */
  readonly letter: string;
  /** Places in `days`, both included. */
  readonly first: number;
  readonly last: number;
  readonly end: LaneEnd;
}

/** Where the lanes lie among the days; one that lies outside is not drawn. */
export const laneSpans = ({ days, lanes }: Clock): readonly LaneSpan[] => {
  const start = days[0]?.date;
  const stop = days.at(-1)?.date;
  if (start === undefined || stop === undefined) return [];
  const dayMs = 86_400_000;
  const place = (day: Day): number => Math.round((millisecondsOf(day) - millisecondsOf(start)) / dayMs);
  const edge = place(stop);
  return lanes.flatMap((lane, at) => {
    const to = place(lane.to);
    const from = lane.isPoint ? to : place(lane.from);
    if (from > edge || to < 0) return [];
    const end: LaneEnd = to > edge ? 'beyond' : 'day';
    const letter = String.fromCharCode(65 + at);
    return [{ lane, letter, first: Math.max(0, from), last: Math.min(edge, to), end }];
  });
};

export const countTo = ({ days, countTo: given }: Clock): number =>
  given ?? Math.max(0, ...days.map(({ number = 0 }) => number));
