import type { WaitingCalendar } from '#domain/calendar/open-days.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import {
  type Body,
  type Direction,
  directionsInForce,
  directionsNeedingReview,
  type OwnStop,
  type Stop,
} from './directions.ts';
import type { OwnStopFact } from './own-stop-events.ts';

export type OwnStopOf = Stop & { readonly own: OwnStop };

export const isOwnStop = (direction: Direction): direction is OwnStopOf =>
  direction.kind === 'stop' && direction.own !== undefined;

/** Until every body is explained or its direction replaces it; also after an early end (law of stopping 3). */
export const isReviewOwed = (direction: Direction): direction is OwnStopOf =>
  isOwnStop(direction) && (direction.reviewedAt ?? direction.replacedBy) === undefined;

export const ownStopsIn = ({ directions }: Pick<Breach, 'directions'>): readonly OwnStopOf[] =>
  directions.filter(isOwnStop);

/** Without our own stops, which are reviewed one by one. */
export const agenciesNeedingReview = (directions: readonly Direction[]): readonly Direction[] =>
  directionsNeedingReview(directions).filter((one) => !isOwnStop(one));

/** Lists further bodies: its days run, and nobody has reviewed or replaced it. */
export const runningOwnStop = (
  { directions }: Pick<Breach, 'directions'>,
  calendar: WaitingCalendar,
  now: Instant,
): OwnStopOf | undefined => {
  const owed = directionsNeedingReview(directions);
  return directionsInForce(directions, calendar, now)
    .filter(isOwnStop)
    .findLast((one) => owed.includes(one));
};

/** The review must explain the first body and every refused one. */
export const bodiesOf = ({ textSha256, by, own }: OwnStopOf): OwnStop['listed'] => [
  { textSha256, by },
  ...own.listed.filter((one) => one.textSha256 !== textSha256 || one.by !== by),
];

/** Nobody who did not type them has explained them yet. */
export const unexplained = (stop: OwnStopOf): readonly Body[] =>
  bodiesOf(stop).filter(
    (one) =>
      !(stop.own.explained ?? []).some(
        ({ textSha256, by }) => textSha256 === one.textSha256 && by !== one.by,
      ),
  );

/** After somebody explained the body; what they typed themselves stays unexplained. */
export const withExplained = (
  own: OwnStop,
  {
    textSha256,
    by,
    meant,
  }: Pick<Extract<OwnStopFact, { type: 'entry-explained' }>, 'textSha256' | 'by' | 'meant'>,
): OwnStop => ({
  ...own,
  explained: [...(own.explained ?? []), { textSha256, by }],
  ...(meant === 'direction' ? ({ hasDirection: true } as const) : {}),
});

const onOwnStop = (breach: Breach, n: number, change: (stop: OwnStopOf) => Direction): Breach => ({
  ...breach,
  directions: breach.directions.map((one) => (isOwnStop(one) && one.own.number === n ? change(one) : one)),
});

interface Listed {
  readonly stop?: number;
  readonly textSha256: string;
  readonly by: Sub;
}

/** The review of this stop must explain the body. */
export const withListed = (breach: Breach, { stop: n, textSha256, by }: Listed): Breach =>
  n === undefined
    ? breach
    : onOwnStop(breach, n, ({ own, ...stop }) => ({
        ...stop,
        own: { ...own, listed: [...own.listed, { textSha256, by }] },
      }));

const reviewed = (
  stop: OwnStopOf,
  { verdict, longer, by }: Extract<OwnStopFact, { type: 'own-stop-reviewed' }>,
  at: Instant,
): Direction => {
  if (verdict === 'meant') return longer ? { ...stop, own: { ...stop.own, longer } } : stop;
  // The answer ends a further stop; any other stop keeps its days.
  const isEnded = verdict === 'nothing' && stop.own.further;
  return { ...stop, reviewedAt: at, reviewedBy: by, ...(isEnded ? { liftedAt: at, liftedBy: by } : {}) };
};

export const evolveOwnStop = (breach: Breach, event: OwnStopFact, at: Instant): Breach =>
  onOwnStop(breach, event.n, (stop) => {
    switch (event.type) {
      case 'own-stop-replaced':
        return { ...stop, replacedBy: event.direction };
      case 'own-stop-reviewed':
        return reviewed(stop, event, at);
      case 'entry-explained':
        return { ...stop, own: withExplained(stop.own, event) };
      case 'own-stop-end-asked': {
        const { by, textSha256 } = event;
        return { ...stop, own: { ...stop.own, end: { by, askedAt: at, textSha256 } } };
      }
      case 'own-stop-ended':
        return { ...stop, liftedAt: at, liftedBy: event.by };
    }
  });
