import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import {
  type Answer,
  type Downtime,
  type DowntimeEvent,
  type DowntimeStage,
  type Found,
  questionIfLong,
} from './downtime.ts';

export const DowntimeWatched = conflict(
  'downtime-watched',
  'Our own watch of the page found this, and records its end. Nothing was recorded.',
);

export const NoQuestionYet = conflict(
  'no-question-yet',
  'It was not down for 4 hours, so there is no question to answer. Nothing was recorded.',
);

export const DowntimeAnswered = conflict(
  'downtime-answered',
  'This question is answered already. Nothing was recorded.',
);

export const StillDown = conflict(
  'still-down',
  'It is still down. Record when it worked again, then say that it was an anomaly. Nothing was recorded.',
);

export const NoFailureDecided = conflict(
  'no-failure-decided',
  'Decide first that it was a failure: then the letter to the FCC is drafted. Nothing was recorded.',
);

/** Another one, as it is recorded. */
export interface Known extends Pick<Found, 'mechanism' | 'from'> {
  readonly id: string;
  readonly to?: Instant;
}

interface Times {
  readonly from: Instant;
  /** Absent: still down. */
  readonly to?: Instant;
  readonly now: Instant;
}

const inFuture = 'This is in the future.';

const faultsOfTimes = ({ from, to, now }: Times): readonly Fault[] => [
  ...(isAfter(from, now) ? [{ pointer: '#/from', detail: inFuture }] : []),
  ...(to !== undefined && isAfter(to, now) ? [{ pointer: '#/to', detail: inFuture }] : []),
  ...(to !== undefined && !isAfter(to, from)
    ? [{ pointer: '#/to', detail: 'This is not after the beginning.' }]
    : []),
];

/** Each end counts as outside, so that one may begin when another ends. */
const faultsOfOverlap = (
  { from, to, mechanism }: Pick<Found, 'mechanism'> & Omit<Times, 'now'>,
  others: readonly Known[],
): readonly Fault[] =>
  others
    .filter((other) => other.mechanism === mechanism)
    .filter((other) => to === undefined || isBefore(other.from, to))
    .filter((other) => other.to === undefined || isAfter(other.to, from))
    .map(({ id }) => ({ pointer: '#/from', detail: `This overlaps ${id}, which is recorded already.` }));

/** The officer may count the day in any zone of the United States. */
const earliestDayOf = (at: Instant): Day => civilDay(at, 'Pacific/Honolulu');

const refuse = (faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new InvalidInput(faults);
};

type Entered = Found & Times & { readonly today: Day; readonly others: readonly Known[] };

/** What an officer enters; `others`: what officers entered before. @throws {InvalidInput} */
export const decideFound = ({ now, today, others, to, ...found }: Entered): readonly DowntimeEvent[] => {
  refuse([
    ...faultsOfTimes({ from: found.from, ...(to && { to }), now }),
    ...(isAfter(found.foundOn, today) ? [{ pointer: '#/foundOn', detail: inFuture }] : []),
    ...(isBefore(found.foundOn, earliestDayOf(found.from))
      ? [{ pointer: '#/foundOn', detail: 'This is before it stopped working.' }]
      : []),
    ...faultsOfOverlap({ ...found, ...(to && { to }) }, others),
  ]);
  return [
    { type: 'downtime-found', ...found },
    ...(to === undefined
      ? questionIfLong(found, now)
      : [
          { type: 'downtime-ended', to, ...(found.by && { by: found.by }) } as const,
          ...questionIfLong(found, to),
        ]),
  ];
};

const answered: Readonly<Record<DowntimeStage, boolean>> = {
  down: false,
  short: false,
  question: false,
  anomaly: true,
  failure: true,
  notified: true,
};

type DowntimeRule<Said> = Rule<Downtime, unknown, Said, unknown, DowntimeEvent>;

type Ended = { readonly to: Instant; readonly now: Instant; readonly others: readonly Known[] } & Pick<
  Answer,
  'by'
>;

/** Also corrects an end, until the question is answered; an answer does not end it. A question that is open stays open. */
const endDowntime: DowntimeRule<Ended> = {
  closed: ({ by, stage, to }) => {
    if (by === undefined) return new DowntimeWatched();
    return to !== undefined && answered[stage] ? new DowntimeAnswered() : undefined;
  },
  decide: (downtime, { to, by, now, others }) => {
    const { from, mechanism } = downtime;
    refuse([...faultsOfTimes({ from, to, now }), ...faultsOfOverlap({ mechanism, from, to }, others)]);
    if (downtime.to === to) return [];
    return [{ type: 'downtime-ended', to, by }, ...questionIfLong(downtime, to)];
  },
};

const hasQuestion = ({ question }: Downtime) => (question === undefined ? new NoQuestionYet() : undefined);

/** The law wants no notice of an anomaly (47 CFR 64.2009(f)). */
const decideAnomaly: DowntimeRule<Answer> = {
  closed: (downtime) => {
    if (answered[downtime.stage]) return new DowntimeAnswered();
    return hasQuestion(downtime) ?? (downtime.to === undefined ? new StillDown() : undefined);
  },
  decide: (_, { by, textSha256 }) => [{ type: 'anomaly-decided', by, textSha256 }],
};

/** Said again, it changes the letter to the FCC, until that was sent. */
const decideFailure: DowntimeRule<Answer> = {
  closed: (downtime) => {
    const { stage } = downtime;
    return stage === 'anomaly' || stage === 'notified' ? new DowntimeAnswered() : hasQuestion(downtime);
  },
  decide: ({ stage, answer }, { by, textSha256 }) =>
    stage === 'failure' && answer?.textSha256 === textSha256
      ? []
      : [{ type: 'failure-decided', by, textSha256 }],
};

type Sent = Answer & { readonly sentOn: Day; readonly today: Day };

const recordFccNotice: DowntimeRule<Sent> = {
  closed: ({ stage }) => {
    if (stage === 'failure') return undefined;
    return answered[stage] ? new DowntimeAnswered() : new NoFailureDecided();
  },
  decide: ({ foundOn }, { by, textSha256, sentOn, today }) => {
    refuse([
      ...(isAfter(sentOn, today) ? [{ pointer: '#/sentOn', detail: inFuture }] : []),
      ...(isBefore(sentOn, foundOn)
        ? [{ pointer: '#/sentOn', detail: 'This is before we learned that it was down.' }]
        : []),
    ]);
    return [{ type: 'fcc-notified', by, textSha256, sentOn }];
  },
};

/** What an officer can do with a downtime (R-26, 47 CFR 64.2009(f)). */
export const downtimeRulesOf = {
  'end-downtime': endDowntime,
  'decide-anomaly': decideAnomaly,
  'decide-failure': decideFailure,
  'record-fcc-notice': recordFccNotice,
} as const;
export type DowntimeAct = keyof typeof downtimeRulesOf;
