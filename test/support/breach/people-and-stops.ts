import fc from 'fast-check';
import type { Breach } from '#domain/breach/breach.ts';
import type { BreachCommand, BreachConfirmation, BreachUnconfirmed } from '#domain/breach/commands.ts';
import { stateZones } from '#domain/breach/direction-zones.ts';
import { furtherNotice, stopIdOf } from '#domain/breach/directions.ts';
import { openLifts } from '#domain/breach/lifts.ts';
import { bodiesOf, ownStopsIn } from '#domain/breach/own-stops.ts';
import { civilDate, instantText, newYork } from '#domain/calendar/instants.ts';
import { text } from '#test/support/domain/breach.ts';

/*
 * Random acts on the stops of a breach. Each act reads the breach as it is, so that most of them are possible, and tries
 * what is not, too: the rules refuse it.
 */

type Typed =
  | Exclude<BreachCommand, BreachConfirmation>
  | (BreachUnconfirmed & { readonly by: string; readonly proposalSha256?: string });

/** What officers do, one after another, if the rules let them. */
export type Acts = (breach: Breach, now: string, by: string, isSenior: boolean) => readonly Typed[];

const hours = 3_600_000;
export const later = (now: string, ms: number): string => instantText(Date.parse(now) + ms);
export const dayOn = (now: string, days: number): string =>
  civilDate(later(now, days * 24 * hours), newYork).toString();

const bodies = ['a', 'b', 'c'].map((one) => one.repeat(64));
const body = fc.constantFrom(...bodies);
const agency = fc.constantFrom<'USSS' | 'FBI' | 'other'>('USSS', 'FBI', 'FBI', 'other');
const office = fc.constantFrom(undefined, undefined, '1'.repeat(64), '2'.repeat(64));
const zone = fc.constantFrom(undefined, ...(Object.keys(stateZones) as (keyof typeof stateZones)[]));
const pick = fc.nat(5);

const at = <T>(among: readonly T[], index: number): T | undefined => among[index % Math.max(1, among.length)];
const withoutGaps = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

/** Through the door, which stops us first. */
const directs = fc
  .record({
    ...{ body, agency, office, zone, pick, length: fc.integer({ min: -3, max: 45 }), ago: fc.nat(3) },
    ...{ verbal: fc.boolean(), hasReference: fc.constantFrom(true, true, true, false) },
    ...{ isOpen: fc.nat(9), replacing: fc.boolean(), hasCounselNote: fc.boolean() },
  })
  .map(
    (said): Acts =>
      (breach, now, by) => {
        const numbers = breach.directions.flatMap(({ n }) => n ?? []);
        const direction = withoutGaps({
          type: 'record-direction' as const,
          ...{ agency: said.agency, office: said.office, zone: said.zone, by, textSha256: said.body },
          until: said.isOpen === 0 ? furtherNotice : dayOn(now, said.length),
          ...{ writtenOn: dayOn(now, -said.ago), hasReference: said.hasReference, verbal: said.verbal },
          ...{ hasCounselNote: said.hasCounselNote, bodySha256: said.body },
          replaces: said.replacing ? at(numbers, said.pick) : undefined,
        });
        return [{ type: 'hold-for-entry', by, textSha256: said.body }, direction];
      },
  );

/** A body that no rule takes, or a machine that ends after the stop was set. */
const mistypes = fc.record({ body, isRefused: fc.boolean() }).map(
  (said): Acts =>
    (_, __, by) => [
      { type: 'hold-for-entry', by, textSha256: said.body },
      ...(said.isRefused
        ? [
            {
              type: 'hold-for-entry' as const,
              ...{ by, textSha256: said.body, again: true as const },
              refused: { entry: 'direction', code: 'invalid' },
            },
          ]
        : []),
    ],
);

const corrects = fc.record({ pick, length: fc.integer({ min: -3, max: 60 }), isOpen: fc.nat(5) }).map(
  (said): Acts =>
    ({ directions }, now, by) => {
      const n = at(directions, said.pick)?.n ?? 1;
      const until = said.isOpen === 0 ? furtherNotice : dayOn(now, said.length);
      return [
        { type: 'correct-direction', n, until, documentSha256: text, textSha256: text, by },
        { type: 'confirm-direction', n, by },
      ];
    },
);

const lifts = fc.record({ pick, ago: fc.nat(2), isNamed: fc.boolean() }).map(
  (said): Acts =>
    ({ directions }, now, by) => {
      const of = at(directions, said.pick);
      const stops = directions
        .filter((one) => one.agency === of?.agency)
        .map((one) => stopIdOf(directions, one));
      const named = said.isNamed ? stops : [];
      const writtenOn = dayOn(now, -said.ago);
      const lift = { type: 'lift-direction', agency: of?.agency ?? 'FBI', writtenOn, named } as const;
      return stops.map((stop) => ({ ...lift, stops: [stop], textSha256: text, by }));
    },
);

const confirms = fc
  .record({ pick, type: fc.constantFrom('confirm-lift', 'confirm-lift', 'confirm-direction') })
  .map(
    ({ pick: index, type }): Acts =>
      (breach, _, by) => {
        const numbers = (type === 'confirm-lift' ? openLifts(breach) : breach.directions).map(({ n }) => n);
        const n = at(numbers, index);
        return n === undefined ? [] : [{ type, n, by } as Typed];
      },
  );

const reviews = fc
  .record({ pick, isWait: fc.nat(4), ago: fc.nat(72), asksForMore: fc.constantFrom(false, false, true) })
  .map(
    (said): Acts =>
      ({ directions }, now, by) => {
        const one = at(directions, said.pick);
        if (one === undefined) return [];
        const asked = withoutGaps({
          ...{ agency: one.agency, office: one.office, askedAt: later(now, -said.ago * hours) },
          ...{ answeredAt: now, asksForMore: said.asksForMore },
        });
        const review = {
          type: 'review-release',
          stops: [stopIdOf(directions, one)],
          asked: [asked],
        } as const;
        return [{ ...review, decision: said.isWait === 0 ? 'wait' : 'release', textSha256: text, by }];
      },
  );

const explains = fc
  .record({ pick, other: pick, meant: fc.constantFrom('direction', 'nothing'), ends: fc.boolean() })
  .map(
    (said): Acts =>
      (breach, _, by, isSenior) => {
        const stop = at(ownStopsIn(breach), said.pick);
        const of = stop && at(bodiesOf(stop), said.other);
        if (stop === undefined || of === undefined) return [];
        const { number: n } = stop.own;
        const direction = at(
          breach.directions.flatMap((one) => one.n ?? []),
          said.other,
        );
        const meaning = withoutGaps({ textSha256: of.textSha256, meant: said.meant, direction });
        return said.ends
          ? [
              { type: 'end-own-stop', n, textSha256: text, by },
              { type: 'confirm-own-stop-end', n, by },
            ]
          : [
              {
                ...{ type: 'review-own-stop', n, bodies: [meaning], isSenior, hasCounselNote: false },
                ...{ textSha256: text, by },
              } as Typed,
            ];
      },
  );

const closes = fc.integer({ min: -1, max: 6 }).map(
  (days): Acts =>
    (_, now, by) => [{ type: 'add-closure', on: dayOn(now, days), by }],
);

const restores: Acts = (_, __, by) => [{ type: 'confirm-restore', by }];

export interface Moment {
  readonly acts: Acts;
  /** Who of all people. */
  readonly who: number;
  readonly minutesOn: number;
  /** The table is restored just before. */
  readonly isRestored: boolean;
}

export const moment: fc.Arbitrary<Moment> = fc.record({
  acts: fc.oneof(
    { weight: 5, arbitrary: directs },
    { weight: 3, arbitrary: mistypes },
    { weight: 2, arbitrary: corrects },
    { weight: 2, arbitrary: lifts },
    { weight: 2, arbitrary: confirms },
    { weight: 2, arbitrary: reviews },
    { weight: 4, arbitrary: explains },
    { weight: 1, arbitrary: closes },
    { weight: 1, arbitrary: fc.constant(restores) },
  ),
  who: fc.nat(11),
  minutesOn: fc.oneof(fc.nat(90), fc.nat(4 * 24 * 60)),
  isRestored: fc.nat(14).map((one) => one === 0),
});
