import { startOfNext } from '#domain/breach/hold.ts';
import { civilDate, civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import { addOpenDays, type WaitingCalendar } from '#domain/calendar/open-days.ts';
import { type Day, type Instant, isAfter, isBefore, latestOf } from '#domain/calendar/times.ts';

/*
 * The law before the law of stopping, as the code of that day had it: what it recorded, and from when it let us tell. Only
 * tests use it, to compare the gate of stored histories with today's.
 */

export interface StopBefore {
  readonly kind: 'direction' | 'stop';
  readonly n?: number;
  readonly agency: string;
  readonly by: string;
  readonly recordedAt: Instant;
  /** Of a direction: its last silent day. */
  readonly until?: Day;
  /** Of a stop: its New York day counts. */
  readonly from?: Instant;
  readonly own?: {
    readonly number: number;
    readonly further?: true;
    readonly longer?: true;
    readonly typists: readonly string[];
  };
  readonly replacedBy?: number;
  readonly liftedAt?: Instant;
  readonly reviewedAt?: Instant;
}

type Stops = readonly StopBefore[];
/** An event as that code wrote it. */
export type EventBefore = { readonly type: string } & Readonly<Record<string, unknown>>;

export const idBefore = (stops: Stops, one: StopBefore): string => {
  if (one.own !== undefined) return `own-stop-${one.own.number}`;
  return one.n === undefined ? `stop-${stops.indexOf(one) + 1}` : `direction-${one.n}`;
};

const governing = (stops: Stops, agency: string): StopBefore | undefined =>
  stops.findLast((one) => one.kind === 'direction' && one.agency === agency && one.liftedAt === undefined);

/** Each agency's latest direction that was not lifted, and every stop that was not. */
export const unliftedBefore = (stops: Stops): Stops =>
  stops.filter(
    (one) => one.liftedAt === undefined && (one.kind === 'stop' || governing(stops, one.agency) === one),
  );

export const lastDayBefore = ({ until, from = '', own }: StopBefore, calendar: WaitingCalendar): Day =>
  until ?? dayText(addOpenDays(civilDate(from, newYork), own?.further && !own.longer ? 1 : 2, calendar));

export const inForceBefore = (stops: Stops, calendar: WaitingCalendar, now: Instant): Stops =>
  unliftedBefore(stops).filter((one) => !isBefore(lastDayBefore(one, calendar), civilDay(now, newYork)));

export const owedBefore = (stops: Stops): Stops =>
  unliftedBefore(stops).filter(
    (one) => one.reviewedAt === undefined && !(one.kind === 'stop' && one.replacedBy !== undefined),
  );

export const silentUntilBefore = (stops: Stops, calendar: WaitingCalendar): Instant | undefined => {
  const last = latestOf(...unliftedBefore(stops).map((one) => lastDayBefore(one, calendar)));
  return last && startOfNext(last);
};

/** `holdEndsOn`: of the hold alone; absent where no agency is told. */
export const toldFromBefore = (
  stops: Stops,
  holdEndsOn: Day | undefined,
  calendar: WaitingCalendar,
): Instant | undefined => latestOf(silentUntilBefore(stops, calendar), holdEndsOn && startOfNext(holdEndsOn));

const lifted = (stops: Stops, n: unknown, at: Instant): Stops => {
  const of = stops.find((one) => one.n === n);
  return stops.map((one) =>
    one.liftedAt === undefined &&
    (one === of || (of?.kind === 'direction' && one.kind === 'direction' && one.agency === of.agency))
      ? { ...one, liftedAt: at }
      : one,
  );
};

/** A direction replaced every stop of its agency, and the direction or stop that it named. */
const replacing = (stops: Stops, { agency, n, replaces }: EventBefore): Stops =>
  stops.map((one) =>
    one.kind === 'stop' &&
    one.replacedBy === undefined &&
    (one.agency === agency || (one.n !== undefined && one.n === replaces))
      ? { ...one, replacedBy: n as number }
      : one,
  );

const onOwn = (stops: Stops, n: unknown, change: (one: StopBefore) => StopBefore): Stops =>
  stops.map((one) => (one.own !== undefined && one.own.number === n ? change(one) : one));

const corrected = (stops: Stops, { n, until, furtherNotice }: EventBefore): Stops =>
  stops.map((one) => {
    if (one.n !== n || one.until === undefined) return one;
    const { reviewedAt, ...rest } = one;
    const isSilencing = isAfter(until as Day, one.until) || furtherNotice === true;
    return {
      ...rest,
      ...(isSilencing || reviewedAt === undefined ? {} : { reviewedAt }),
      until: until as Day,
    };
  });

/** What the code before the law of stopping made of an event. */
export const evolveBefore = (stops: Stops, event: EventBefore, at: Instant): Stops => {
  switch (event.type) {
    case 'direction-accepted':
    case 'direction-received': {
      const { n, agency, by, until } = event as never as StopBefore;
      return [
        ...replacing(stops, event),
        { kind: 'direction', n: n as number, agency, by, until: until as Day, recordedAt: at },
      ];
    }
    case 'stop-set':
    case 'stop-received': {
      const { n, agency, by, from, own } = event as never as StopBefore;
      const ours = own === undefined ? {} : { own: { ...own, typists: [by] } };
      return [
        ...stops,
        {
          kind: 'stop',
          ...(n === undefined ? {} : { n }),
          agency,
          by,
          from: from as Instant,
          recordedAt: at,
          ...ours,
        },
      ];
    }
    case 'entry-refused':
      return onOwn(stops, event.stop, (one) => ({
        ...one,
        own: { ...one.own, typists: [...(one.own?.typists ?? []), event.by] } as never,
      }));
    case 'own-stop-replaced':
      return onOwn(stops, event.n, (one) => ({ ...one, replacedBy: event.direction as number }));
    case 'own-stop-reviewed':
      return onOwn(stops, event.n, (one) => ({
        ...one,
        reviewedAt: at,
        ...(event.verdict === 'nothing' && one.own?.further ? { liftedAt: at } : {}),
      }));
    case 'own-stop-ended':
      return onOwn(stops, event.n, (one) => ({ ...one, reviewedAt: at, liftedAt: at }));
    case 'direction-corrected':
      return corrected(stops, event);
    case 'direction-lifted':
      return lifted(stops, event.n, at);
    case 'release-reviewed':
      return stops.map((one) =>
        one.liftedAt === undefined && one.own === undefined ? { ...one, reviewedAt: at } : one,
      );
    default:
      return stops;
  }
};
