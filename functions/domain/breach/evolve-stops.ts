import { type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';
import { mayBeSending } from './customer-notice.ts';
import { type Direction, type StopId, withDirection } from './directions.ts';
import { calendarOf } from './hold-dates.ts';
import { liftsOf, withLiftAsked, withoutLiftsOf, withStopsLifted } from './lifts.ts';
import { evolveOwnStop } from './own-stops.ts';
import { clearedByOldReview, withReviewed } from './reviews.ts';
import { silenced } from './silence.ts';
import type { StopFact } from './stop-events.ts';

type Of<T extends StopFact['type']> = Extract<StopFact, { readonly type: T }>;

const onDirection = (breach: Breach, n: number, change: (direction: Direction) => Direction): Breach => ({
  ...breach,
  directions: breach.directions.map((one) => (one.n === n ? change(one) : one)),
});

const withoutWait = ({ reviewWaitsUntil: _, ...breach }: Breach): Breach => breach;

const pending = (isPending: boolean) => (isPending ? ({ acceptancePending: true } as const) : {});

const directed = (breach: Breach, event: Of<'direction-accepted' | 'direction-received'>, at: Instant) => {
  const { type, replaces, ...direction } = event;
  const given = { ...direction, ...pending(type === 'direction-received') } as const;
  const directions = withDirection(
    breach.directions,
    { ...given, kind: 'direction', recordedAt: at },
    replaces,
  );
  return silenced({ ...withoutWait(breach), directions }, at);
};

const stopped = (breach: Breach, event: Of<'stop-set' | 'stop-received'>, at: Instant) => {
  const { type, ...stop } = event;
  const given = { ...stop, ...pending(type === 'stop-received'), kind: 'stop', recordedAt: at } as const;
  const ended =
    stop.own === undefined || breach.urgent === undefined ? {} : { urgentEndedByStop: breach.urgent.classes };
  const directions = [...breach.directions, given];
  return silenced({ ...withoutWait(breach), ...ended, directions }, at);
};

/** A later day voids the review and a lift that waits (law of stopping 6). */
const corrected = (breach: Breach, event: Of<'direction-corrected'>, at: Instant): Breach => {
  const { n, until, furtherNotice } = event;
  const isLater = breach.directions.some(
    (one) => one.n === n && one.kind === 'direction' && isBefore(one.until, until),
  );
  const isSilencing = isLater || furtherNotice === true;
  const next = onDirection(breach, n, (one) => {
    if (one.kind !== 'direction') return one;
    const { correction, reviewedAt, reviewedBy, ...direction } = one;
    // The rest of an extension waits on; nothing else outlives a later day.
    const rest = correction !== undefined && isAfter(correction.until, until) ? { correction } : {};
    const reviewed =
      isSilencing || reviewedAt === undefined
        ? {}
        : { reviewedAt, ...(reviewedBy === undefined ? {} : { reviewedBy }) };
    const accepting = pending(isSilencing && mayBeSending(breach));
    return { ...direction, ...rest, ...reviewed, ...accepting, until, correctedAt: at };
  });
  return isSilencing ? silenced(withoutLiftsOf(withoutWait(next), `direction-${n}`, at), at) : next;
};

const liftAsked = (breach: Breach, event: Of<'lift-asked'>, at: Instant): Breach => {
  const { by, writtenOn, textSha256, n, named = [] } = event;
  const stops: readonly StopId[] = event.stops ?? (n === undefined ? [] : [`direction-${n}`]);
  return withLiftAsked(breach, { stops, writtenOn, named, by, askedAt: at, textSha256 });
};

const reviewed = (breach: Breach, event: Of<'release-reviewed'>, at: Instant): Breach => {
  const stops =
    'stops' in event ? event.stops : clearedByOldReview(breach, event, calendarOf(breach, []), at);
  return withReviewed(withoutWait(breach), stops, { by: event.by, at });
};

/** Total over what begins, moves and ends a stop. */
export const evolveStops = (breach: Breach, event: StopFact, at: Instant): Breach => {
  switch (event.type) {
    case 'own-stop-replaced':
    case 'own-stop-reviewed':
    case 'own-stop-end-asked':
    case 'own-stop-ended':
    case 'entry-explained':
      return evolveOwnStop(breach, event, at);
    case 'direction-accepted':
    case 'direction-received':
      return directed(breach, event, at);
    case 'stop-set':
    case 'stop-received':
      return stopped(breach, event, at);
    case 'direction-correction-asked': {
      const { type: _, n, ...asked } = event;
      const correction = { ...asked, askedAt: at };
      return onDirection(breach, n, (one) => (one.kind === 'direction' ? { ...one, correction } : one));
    }
    case 'direction-corrected':
      return corrected(breach, event, at);
    case 'lift-asked':
      return liftAsked(breach, event, at);
    case 'stops-lifted':
      return withStopsLifted(breach, event.lift, { stops: event.stops, by: event.by, at });
    case 'direction-lifted': {
      const stop = `direction-${event.n}` as const;
      const lift = liftsOf(breach).findLast(({ stops }) => stops.includes(stop));
      return withStopsLifted(breach, lift?.n, { stops: [stop], by: event.by, at });
    }
    // What is owed is read from the stops; this commit puts the breach into the queue.
    case 'release-look-owed':
      return breach;
    case 'review-waits':
      return { ...breach, reviewWaitsUntil: event.until };
    case 'release-reviewed':
      return reviewed(breach, event, at);
  }
};
