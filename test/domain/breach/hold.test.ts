import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customersMayBeToldAt,
  holdEndsOn,
  initialIsOver30Days,
  longestInitialUntil,
  startOfNext,
  verbalStopEndsOn,
} from '#domain/breach/hold.ts';
import { addBusinessDays, isBusinessDay } from '#domain/calendar/business-days.ts';
import { civilDate, dayOf, instantText, newYork, parseInstant, startOf } from '#domain/calendar/instants.ts';
import { waitingCalendar } from '#domain/calendar/open-days.ts';
import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import { isBefore } from '#domain/calendar/times.ts';
import {
  BreachLife,
  ben,
  determine,
  determinedFact,
  receipt,
  type Typed,
} from '#test/support/domain/breach.ts';

const noClosures = waitingCalendar([]);
const fcc = { ruleset: 'fcc-2007', calendar: noClosures, silences: [] } as const;
const policy = { ...fcc, ruleset: 'policy-2018' } as const;

const noon = (on: string): string => instantText(startOf(on, newYork).add({ hours: 12 }));
const midnight = (on: string): string => instantText(startOf(on, newYork));
const toldFrom = customersMayBeToldAt;
/** The first moments after these last silent days, New York. */
const after = (ends: readonly string[]): readonly string[] => ends.map(startOfNext);
const isNotBefore = (later: string, earlier: string): boolean => !isBefore(later, earlier);

/** Any second of ten years. */
const anyInstant = fc
  .integer({ min: 0, max: 3652 * 86_400 })
  .map((seconds) => parseInstant('2026-01-01T05:00:00Z').add({ seconds }));
const nearby = fc.integer({ min: -3, max: 40 });
const ruleset = fc.constantFrom('fcc-2007', 'policy-2018', 'fcc-2023');

describe('customers are told after seven full business days (47 CFR 64.2011(b)(1))', () => {
  it.each([
    ['2026-11-24', '2026-12-04', '2026-12-05', '2026-12-07', 'Thanksgiving; it ends on a Saturday'],
    ['2026-11-28', '2026-12-08', '2026-12-09', '2026-12-09', 'told at a weekend'],
    ['2026-11-26', '2026-12-07', '2026-12-08', '2026-12-08', 'told on a holiday'],
    ['2026-12-24', '2027-01-06', '2027-01-07', '2027-01-07', 'Christmas and New Year'],
    ['2027-03-05', '2027-03-16', '2027-03-17', '2027-03-17', 'daylight saving; the published example'],
    ['2027-06-30', '2027-07-12', '2027-07-13', '2027-07-13', '4 July is a Sunday'],
    ['2027-12-22', '2028-01-04', '2028-01-05', '2028-01-05', '24 and 31 December are kept in lieu'],
    ['2026-10-30', '2026-11-10', '2026-11-11', '2026-11-12', 'the first day is Veterans Day'],
  ])(
    'told %s: silent through %s, customers from %s, in practice %s (%s)',
    (told, seventh, from, practical) => {
      const hold = { ...fcc, lawEnforcementToldAt: noon(told) };
      expect(holdEndsOn(hold).toString()).toBe(seventh);
      expect(toldFrom(hold)).toBe(midnight(from));
      const first = isBusinessDay(from) ? dayOf(from) : addBusinessDays(from, 1);
      expect(first.toString()).toBe(practical);
    },
  );

  it.each([
    { told: '2026-11-24T23:30-07:00', from: '2026-12-08', because: 'it is the 25th in New York already' },
    { told: '2026-11-24T21:59-07:00', from: '2026-12-05', because: 'it is still the 24th in New York' },
  ])('told $told: customers from $from ($because)', ({ told, from }) => {
    expect(toldFrom({ ...fcc, lawEnforcementToldAt: told })).toBe(midnight(from));
  });

  it('is 10 to 14 calendar days without closures, over ten years', () => {
    fc.assert(
      fc.property(anyInstant, (lawEnforcementToldAt) => {
        const may = customersMayBeToldAt({ ...fcc, lawEnforcementToldAt });
        const days = civilDate(lawEnforcementToldAt, newYork).until(civilDate(may, newYork)).days;
        expect(days).toBeGreaterThanOrEqual(10);
        expect(days).toBeLessThanOrEqual(14);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the policy's seven days are 168 hours (P38, R-3)", () => {
  it.each([
    ['2026-11-24T15:00-05:00', '2026-12-02T00:00-05:00', 'the 1st at midnight would be 153 h'],
    ['2027-03-07T23:59:30-05:00', '2027-03-16T00:00-04:00', 'spring: the 15th would be 167 h'],
    ['2026-10-28T10:00-04:00', '2026-11-05T00:00-05:00', 'autumn: the 4th would be 159 h'],
    ['2026-11-24T00:00-05:00', '2026-12-01T00:00-05:00', 'midnight to midnight is 168 h'],
    ['2026-11-24T00:00:00.001-05:00', '2026-12-02T00:00-05:00', 'a millisecond short is short'],
  ])('policy-2018, told %s: customers from %s (%s)', (told, from) => {
    expect(toldFrom({ ...policy, lawEnforcementToldAt: told })).toBe(instantText(parseInstant(from)));
  });

  it('is never under 168 hours and always a New York midnight, whatever the facts', () => {
    fc.assert(
      fc.property(
        anyInstant,
        ruleset,
        fc.array(nearby),
        fc.array(nearby),
        (lawEnforcementToldAt, rules, ends, closures) => {
          const on = (days: number) => civilDate(lawEnforcementToldAt, newYork).add({ days }).toString();
          const calendar = waitingCalendar(closures.map(on));
          const may = customersMayBeToldAt({
            lawEnforcementToldAt,
            ruleset: rules,
            silences: after(ends.map(on)),
            calendar,
          });
          expect(lawEnforcementToldAt.until(parseInstant(may)).total('hours')).toBeGreaterThanOrEqual(168);
          expect(instantText(startOf(civilDate(may, newYork), newYork))).toBe(may);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is never earlier under fcc-2007 than under policy-2018, over ten years', () => {
    fc.assert(
      fc.property(anyInstant, (lawEnforcementToldAt) => {
        const [under2007, under2018] = [fcc, policy].map((rules) =>
          customersMayBeToldAt({ ...rules, lawEnforcementToldAt }),
        ) as [string, string];
        expect(isNotBefore(under2007, under2018)).toBe(true);
      }),
    );
  });
});

describe('no setting lowers the rule (R-3)', () => {
  it('fcc-2023 holds as the longer of policy-2018 and fcc-2007, wherever it is named', () => {
    fc.assert(
      fc.property(anyInstant, (lawEnforcementToldAt) => {
        const until = (rules: BreachRulesetId) =>
          toldFrom({ ...fcc, ruleset: rules, lawEnforcementToldAt: instantText(lawEnforcementToldAt) });
        expect(until('fcc-2023')).toBe([until('fcc-2007'), until('policy-2018')].sort().at(-1));
      }),
    );
  });

  it('a breach within 64.2011 waits for both, whatever its stage’s settings say', () => {
    const settings = fc.record({ ruleset, closures: fc.array(nearby, { maxLength: 4 }) });
    fc.assert(
      fc.property(
        anyInstant,
        fc.constantFrom('yes', 'unclear'),
        fc.array(settings, { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (at, within2011, stages, confirms) => {
          const [now, on] = [
            instantText(at),
            (days: number) => civilDate(at, newYork).add({ days }).toString(),
          ];
          const life = new BreachLife(now);
          if (confirms)
            life.stored(determinedFact(now, { within2011, report: false, reasonCode: 'no-cpni' }));
          const steps: readonly Typed[] = [
            ...(confirms ? [] : [determine(now, { within2011 })]),
            { type: 'confirm-determination', by: ben },
            receipt(now),
            { type: 'refresh-dates' },
          ];
          for (const [n, step] of steps.entries()) {
            const { ruleset: named = 'fcc-2023', closures = [] } = stages[n] ?? {};
            Object.assign(life, { ruleset: named, closures: closures.map(on) });
            if (step.type === 'confirm-determination' && !confirms) continue;
            life.do(step);
          }
          const floor = [fcc, policy].map((rules) =>
            toldFrom({ ...rules, lawEnforcementToldAt: life.state.hold.lawEnforcementToldAt ?? now }),
          );
          for (const earliest of floor)
            expect(isBefore(life.state.hold.customersMayBeToldAt ?? '', earliest)).toBe(false);
        },
      ),
    );
  });
});

describe('closures and directions only lengthen the silence (P39, R-11, R-28)', () => {
  it('a closure on 2026-12-24 moves a hold told on 12-15 from 12-25 to 12-29', () => {
    const hold = { ...fcc, lawEnforcementToldAt: noon('2026-12-15') };
    expect(toldFrom(hold)).toBe(midnight('2026-12-25'));
    expect(toldFrom({ ...hold, calendar: waitingCalendar(['2026-12-24']) })).toBe(midnight('2026-12-29'));
  });

  it('adding a closure never makes it earlier, over ten years', () => {
    fc.assert(
      fc.property(
        anyInstant,
        ruleset,
        fc.array(nearby),
        nearby,
        (lawEnforcementToldAt, rules, before, more) => {
          const on = (days: number) => civilDate(lawEnforcementToldAt, newYork).add({ days }).toString();
          const may = (days: readonly number[]) =>
            customersMayBeToldAt({
              lawEnforcementToldAt,
              ruleset: rules,
              silences: [],
              calendar: waitingCalendar(days.map(on)),
            });
          expect(isNotBefore(may([...before, more]), may(before))).toBe(true);
        },
      ),
    );
  });

  it.each([
    { ends: ['2026-12-01'], from: '2026-12-05', because: 'it ends inside the hold' },
    { ends: ['2026-12-04'], from: '2026-12-05', because: 'it ends with the hold' },
    { ends: ['2026-12-24'], from: '2026-12-25', because: 'it runs beside the hold, not after it' },
    {
      ends: ['2026-12-24', '2026-12-10'],
      from: '2026-12-25',
      because: 'of two agencies the latest end wins',
    },
  ])('told 2026-11-24, direction through $ends: customers from $from ($because)', ({ ends, from }) => {
    expect(toldFrom({ ...fcc, lawEnforcementToldAt: noon('2026-11-24'), silences: after(ends) })).toBe(
      midnight(from),
    );
  });

  it('is the later of hold and directions, never their sum, over ten years', () => {
    fc.assert(
      fc.property(
        anyInstant,
        ruleset,
        fc.array(nearby, { maxLength: 4 }),
        (lawEnforcementToldAt, rules, ends) => {
          const hold = { lawEnforcementToldAt, ruleset: rules, calendar: noClosures };
          const told = civilDate(lawEnforcementToldAt, newYork);
          const last = Math.max(told.until(holdEndsOn(hold)).days, ...ends);
          const may = customersMayBeToldAt({
            ...hold,
            silences: after(ends.map((days) => told.add({ days }).toString())),
          });
          expect(may).toBe(instantText(startOf(told.add({ days: last + 1 }), newYork)));
        },
      ),
    );
  });

  it.each<[string, string, readonly string[], string]>([
    ['2026-12-01T12:00-05:00', '2026-12-03', [], 'Tuesday to Thursday'],
    ['2026-12-01T23:30-07:00', '2026-12-04', [], 'it is Wednesday in New York'],
    ['2026-11-25T12:00-05:00', '2026-11-30', [], 'Thanksgiving and a weekend'],
    ['2026-12-22T12:00-05:00', '2026-12-28', ['2026-12-24'], 'a closure lengthens it'],
  ])('a verbal stop of %s lasts through %s, closures %j (%s) (R-7)', (called, until, extraClosures) => {
    expect(verbalStopEndsOn(called, waitingCalendar(extraClosures)).toString()).toBe(until);
  });

  it('an initial direction of 2026-12-01 lasts through 2026-12-31 at the longest', () => {
    expect(longestInitialUntil('2026-12-01').toString()).toBe('2026-12-31');
    expect(initialIsOver30Days('2026-12-01', '2026-12-31')).toBe(false);
    expect(initialIsOver30Days('2026-12-01', '2027-01-01')).toBe(true);
  });
});

describe('Inauguration Day lengthens the hold and a telephone stop (law of stopping 9)', () => {
  it.each([
    { told: '2029-01-12', ends: '2029-01-24', because: 'Saturday: it changes nothing' },
    { told: '2033-01-11', ends: '2033-01-24', because: 'Thursday' },
    { told: '2037-01-12', ends: '2037-01-23', because: 'Tuesday, the day after a holiday' },
    { told: '2041-01-14', ends: '2041-01-24', because: 'Sunday, so on the holiday of the 21st' },
    { told: '2034-01-11', ends: '2034-01-23', because: 'no inauguration in that year' },
  ])('told $told: the last silent day is $ends ($because)', ({ told, ends }) => {
    expect(holdEndsOn({ ...fcc, lawEnforcementToldAt: noon(told) }).toString()).toBe(ends);
  });

  it.each([
    { called: '2033-01-19', until: '2033-01-24' },
    { called: '2037-01-16', until: '2037-01-22' },
    { called: '2034-01-19', until: '2034-01-23' },
  ])('a call on $called is silent through $until (R-7)', ({ called, until }) => {
    expect(verbalStopEndsOn(noon(called), noClosures).toString()).toBe(until);
  });
});
