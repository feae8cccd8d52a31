import fc from 'fast-check';
import type { Breach } from '#domain/breach/breach.ts';
import { mayBeSending, noticeOf } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { holdEndsOn } from '#domain/breach/hold.ts';
import { calendarOf, releaseWakesAt } from '#domain/breach/hold-dates.ts';
import { dayText } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { ann, ben, cho, letterSha256, listSha256, text } from '#test/support/domain/breach.ts';
import {
  type EventBefore,
  evolveBefore,
  idBefore,
  inForceBefore,
  owedBefore,
  type StopBefore,
  toldFromBefore,
  unliftedBefore,
} from './law-before.ts';
import { dayOn, later } from './people-and-stops.ts';

const officers = [ann, ben, cho];

interface Said {
  readonly pick: number;
  readonly days: number;
  readonly ago: number;
  readonly isMore: boolean;
  readonly agency: 'USSS' | 'FBI';
  readonly by: string;
}

/** A breach as the code before the law of stopping recorded it: its events, what that law made of them, and what today's does. */
export class LifeBefore {
  state: Breach;
  now: string;
  stops: readonly StopBefore[] = [];
  readonly history: { readonly at: string; readonly event: EventBefore }[] = [];

  constructor(state: Breach, now: string) {
    this.state = state;
    this.now = now;
  }

  get calendar() {
    return calendarOf(this.state, []);
  }

  get isTold(): boolean {
    return this.state.hold.lawEnforcementToldAt !== undefined;
  }

  get holdEndsOn() {
    const { hold: dates, determination } = this.state;
    const hold = {
      lawEnforcementToldAt: dates.lawEnforcementToldAt ?? this.now,
      ruleset: determination?.ruleset ?? 'fcc-2007',
    } as const;
    return this.isTold ? dayText(holdEndsOn({ ...hold, calendar: this.calendar })) : undefined;
  }

  get from() {
    return toldFromBefore(this.stops, this.holdEndsOn, this.calendar);
  }

  get owed() {
    return owedBefore(this.stops);
  }

  write(...events: readonly EventBefore[]): void {
    for (const event of events) {
      this.state = evolve(this.state, event as unknown as BreachEvent, this.now);
      this.stops = evolveBefore(this.stops, event, this.now);
      this.history.push({ at: this.now, event });
    }
    const { hold, releasedAt } = this.state;
    if (events.length === 0 || !this.isTold || releasedAt !== undefined) return;
    const [from, on] = [this.from, this.holdEndsOn];
    const isSame = hold.customersMayBeToldAt === from && hold.holdEndsOn === on;
    if (from === undefined || isSame) return;
    const dates = { ...hold, holdEndsOn: on, customersMayBeToldAt: from };
    this.state = evolve(this.state, { type: 'hold-dates-set', ...dates } as BreachEvent, this.now);
    this.history.push({ at: this.now, event: { type: 'hold-dates-set', ...dates } });
  }
}

type Act = (life: LifeBefore, said: Said) => readonly EventBefore[];

const one = <T>(among: readonly T[], pick: number): T | undefined => among[pick % Math.max(1, among.length)];
const numberOf = ({ stops }: LifeBefore): number => stops.filter(({ n }) => n !== undefined).length + 1;
const ours = ({ stops }: LifeBefore) => stops.filter(({ own }) => own !== undefined);
const other = (by: string): string => officers.find((name) => name !== by) ?? ben;
const named = (life: LifeBefore, type: 'direction-accepted' | 'stop-set'): string =>
  mayBeSending(life.state) ? (type === 'stop-set' ? 'stop-received' : 'direction-received') : type;

const ownStop = (life: LifeBefore, { by }: Said): EventBefore => {
  const isFurther = ours(life).some((stop) => stop.by === by && stop.reviewedAt !== undefined);
  const own = { number: ours(life).length + 1, listed: [], ...(isFurther ? { further: true } : {}) };
  const stop = { agency: 'other', because: 'our-own', from: life.now, own, by, textSha256: text };
  return { type: named(life, 'stop-set'), ...stop };
};

const directed: Act = (life, said) => {
  const { agency, by, ago, days, isMore, pick } = said;
  const writtenOn = dayOn(life.now, -ago);
  const initial = !unliftedBefore(life.stops).some((a) => a.kind === 'direction' && a.agency === agency);
  const until = initial ? dayOn(life.now, Math.min(days, 25)) : dayOn(life.now, days);
  const replaces = isMore ? one(life.stops, pick)?.n : undefined;
  const n = numberOf(life);
  return [
    ...(isMore ? [ownStop(life, said)] : []),
    {
      ...{ type: named(life, 'direction-accepted'), n, agency, until, writtenOn, initial, by },
      ...(replaces === undefined ? {} : { replaces }),
      textSha256: text,
    },
    ...(isMore ? [{ type: 'own-stop-replaced', n: ours(life).length + 1, direction: n }] : []),
  ];
};

const stopped: Act = (life, { agency, by, pick }) => {
  const because = ['verbal', 'verbal', 'incomplete', 'over-30-days'][pick % 4];
  const n = because === 'over-30-days' ? {} : { n: numberOf(life) };
  return [{ type: named(life, 'stop-set'), ...n, agency, because, from: life.now, by, textSha256: text }];
};

const typed: Act = (life, said) => {
  const running = ours(life).find(
    (stop) => inForceBefore(life.stops, life.calendar, life.now).includes(stop) && life.owed.includes(stop),
  );
  if (running === undefined) return [ownStop(life, said)];
  const { number: stop } = running.own ?? {};
  return [
    { type: 'entry-refused', entry: 'direction', code: 'x', stop, by: said.by, textSha256: 'e'.repeat(64) },
  ];
};

/** By somebody who typed none of its bodies, once its days are over. */
const ownReviewed: Act = (life, { pick, by, isMore }) => {
  const stop = one(
    ours(life).filter((a) => life.owed.includes(a)),
    pick,
  );
  const isOver = stop && !inForceBefore(life.stops, life.calendar, life.now).includes(stop);
  if (stop === undefined || (!isOver && !stop.own?.further) || stop.own?.typists.includes(by)) return [];
  const verdict = isMore ? 'nothing' : 'recorded';
  return [{ type: 'own-stop-reviewed', n: stop.own?.number, verdict, by, textSha256: text }];
};

const ownEnded: Act = (life, { pick, by }) => {
  const inForce = inForceBefore(life.stops, life.calendar, life.now);
  const stop = one(
    ours(life).filter((a) => life.owed.includes(a) && inForce.includes(a)),
    pick,
  );
  const n = stop?.own?.number;
  return n === undefined
    ? []
    : [
        { type: 'own-stop-end-asked', n, by, textSha256: text },
        { type: 'own-stop-ended', n, by: other(by) },
      ];
};

const corrected: Act = (life, { pick, by, days, isMore }) => {
  const direction = one(
    unliftedBefore(life.stops).filter(({ kind }) => kind === 'direction'),
    pick,
  );
  if (direction === undefined) return [];
  const { n, until: before = '' } = direction;
  const until = dayOn(life.now, days);
  if (!isBefore(until, before)) {
    const further = isMore ? { furtherNotice: true } : {};
    return [{ type: 'direction-corrected', n, until, ...further, textSha256: text, by }];
  }
  if (life.state.releasedAt !== undefined) return [];
  return [
    { type: 'direction-correction-asked', n, until, documentSha256: text, textSha256: text, by },
    { type: 'direction-corrected', n, until, by: other(by) },
  ];
};

const lifted: Act = (life, { pick, by, ago, isMore }) => {
  const n = one(
    unliftedBefore(life.stops).filter((stop) => stop.n !== undefined),
    pick,
  )?.n;
  if (n === undefined) return [];
  return [
    { type: 'lift-asked', n, writtenOn: dayOn(life.now, -ago), textSha256: text, by },
    ...(isMore ? [{ type: 'direction-lifted', n, by: other(by) }] : []),
  ];
};

const agenciesOwed = ({ owed }: LifeBefore) => owed.filter(({ own }) => own === undefined);

/** One instant for all agencies, and nothing in force; the reviewer recorded none of them. */
const reviewed: Act = (life, { ago, pick, isMore }) => {
  const owed = agenciesOwed(life);
  const by = officers.find((name) => owed.every((stop) => stop.by !== name));
  const isInForce = inForceBefore(life.stops, life.calendar, life.now).length > 0;
  if (owed.length === 0 || by === undefined || isInForce) return [];
  const askedAgencyAt = later(life.now, -(pick === 0 ? ago * 24 : 1) * 3_600_000);
  const told = { askedAgencyAt, by, textSha256: text };
  return isMore || pick > 0
    ? [{ type: 'release-reviewed', ...told }]
    : [{ type: 'review-waits', until: dayOn(life.now, 2), ...told }];
};

const closed: Act = ({ state, now }, { days, by }) => {
  const on = dayOn(now, days % 5);
  const isKnown = state.hold.closures.includes(on) || state.releasedAt !== undefined;
  return isKnown ? [] : [{ type: 'closure-added', on, by }];
};

/** What the machines did: the release where that law allowed it, the sending, the count and the close. */
const machine: Act = (life) => {
  const { state, now, owed, from } = life;
  const notice = noticeOf(state);
  const [list] = notice.noticeLists;
  if (notice.draining !== undefined) return [{ type: 'notice-drained', alreadyTold: 0 }];
  if (notice.closedAt !== undefined || list === undefined) return [];
  if (state.releasedAt === undefined) {
    const isOver = from === undefined ? !life.isTold : !isBefore(now, releaseWakesAt(from));
    return isOver && owed.length === 0 ? [{ type: 'breach-released' }] : [];
  }
  const of = { list: 1, audience: 'everyone' };
  if (list.everyone.sentAt === undefined)
    return list.everyone.sendingStart?.epoch === state.epoch
      ? [
          { type: 'canary-passed', ...of },
          { type: 'notice-sent', ...of },
        ]
      : [{ type: 'notice-started', ...of, lanes: 1, rate: 1 }];
  const count = { count: 100, sent: 98, postal: 2, paperMailed: 2, possibleDuplicates: 0, writtenOff: 0 };
  return notice.accounted === undefined
    ? [{ type: 'everyone-accounted', ...count, lists: [] }]
    : [{ type: 'breach-closed' }];
};

const acts = {
  directed,
  stopped,
  typed,
  ownReviewed,
  ownEnded,
  corrected,
  lifted,
  reviewed,
  closed,
  machine,
};
type Name = keyof typeof acts;
const weights: Readonly<Record<Name, number>> = {
  ...{ directed: 3, stopped: 2, typed: 2, ownReviewed: 3, ownEnded: 2, corrected: 1, lifted: 3 },
  ...{ reviewed: 5, closed: 1, machine: 12 },
};

export interface MomentBefore {
  readonly act: Name;
  readonly said: Said;
  readonly hoursOn: number;
}

export const momentBefore: fc.Arbitrary<MomentBefore> = fc.record({
  act: fc.oneof(
    ...Object.entries(weights).map(([name, weight]) => ({
      weight,
      arbitrary: fc.constant(name as Name),
    })),
  ),
  said: fc.record({
    ...{ pick: fc.nat(7), days: fc.integer({ min: -2, max: 12 }), ago: fc.nat(3), isMore: fc.boolean() },
    agency: fc.constantFrom('USSS', 'FBI', 'FBI'),
    by: fc.constantFrom(ann, ben, cho),
  }),
  hoursOn: fc.oneof(fc.nat(3), fc.nat(96)),
});

export const live = (life: LifeBefore, { act, said, hoursOn }: MomentBefore): void => {
  life.now = later(life.now, hoursOn * 3_600_000 + 1000);
  life.write(...acts[act](life, said));
};

const notTold: Said = { pick: 1, days: 1, ago: 0, isMore: true, agency: 'FBI', by: ann };

/**
 * Officers do what that law owes, a day apart, until the machines have acted so often.
 * @param steps release, start, sending, count and close, in this order; also the end of letters in flight
 */
export const finish = (life: LifeBefore, steps: number): void => {
  let left = steps;
  for (let day = 0; day < 40 && left > 0; day += 1) {
    life.now = later(life.now, 26 * 3_600_000);
    const areOwed = life.owed.length > 0;
    for (const by of areOwed ? officers : [])
      for (const [pick] of ours(life).entries()) life.write(...ownReviewed(life, { ...notTold, by, pick }));
    if (areOwed) life.write(...reviewed(life, notTold));
    const events = machine(life, notTold);
    if (events.length > 0) left -= 1;
    life.write(...events);
  }
};

/** The bars of that law, by name: a stop whose days run, and each review that was owed. */
export const barsBefore = ({ stops, calendar, now, owed }: LifeBefore): readonly string[] => [
  ...inForceBefore(stops, calendar, now).map((stop) => `silence ${idBefore(stops, stop)}`),
  ...owed.map((stop) => `review ${idBefore(stops, stop)}`),
];

export const question = (epoch: number) =>
  ({ epoch, list: 1, audience: 'everyone', listSha256, letterSha256, segment: 'all' }) as const;
