import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { openLifts } from '#domain/breach/lifts.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import {
  ann,
  type BreachLife,
  ben,
  call,
  cho,
  direction,
  held,
  lift,
  noon,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection, faults, given } from '#test/support/domain/given-breach.ts';

const document = 'a'.repeat(64);
const lifts = (stops: readonly string[], writtenOn: string, over: object = {}): Typed =>
  ({ ...lift(1, writtenOn), stops, named: [], ...over }) as Typed;
const one = ['direction-1'];
const directed = (over: object = {}) => held().do(direction('2026-12-20', '2026-11-24', over));
const lifted = ({ state }: BreachLife) => state.directions.map(({ liftedAt }) => liftedAt !== undefined);
const openIn = ({ state }: BreachLife) => openLifts(state).map(({ n }) => n);

describe('a lift is not older than what it lifts (law of stopping 5)', () => {
  it('a lift written in 2019 does not end a direction of 2027', () => {
    const life = held('2027-01-05').do(direction('2027-02-01', '2027-01-05'));
    expect(life.refusal(lifts(one, '2019-03-01'))).toBe('LiftOlderThanDirection');
    expect(life.refusal(lifts(one, '2019-03-01', { named: one }))).toBe('LiftOlderThanDirection');
    expect(life.refusal(lifts(one, '2027-01-04', { named: one }))).toBe('LiftOlderThanDirection');
  });

  it('of the same day it names the reference of that writing', () => {
    expect(directed().refusal(lifts(one, '2026-11-24'))).toBe('ReferenceNotNamed');
    expect(directed().refusal(lifts(one, '2026-11-24', { named: ['direction-2'] }))).toBe(
      'ReferenceNotNamed',
    );
    expect(directed().refusal(lifts(one, '2026-11-24', { named: one }))).toBe('no refusal');
  });

  it('of a later day it needs none', () =>
    expect(directed().at(noon('2026-11-25')).refusal(lifts(one, '2026-11-25'))).toBe('no refusal'));

  it('each of the stops that it lists counts by itself', () => {
    const life = held()
      .do(direction('2026-12-20', '2026-11-24'))
      .at(noon('2026-11-25'))
      .do(direction('2026-12-22', '2026-11-25'));
    const both = ['direction-1', 'direction-2'];
    expect(life.refusal(lifts(both, '2026-11-24', { named: both }))).toBe('LiftOlderThanDirection');
    expect(life.refusal(lifts(both, '2026-11-25', { named: one }))).toBe('ReferenceNotNamed');
    expect(life.refusal(lifts(both, '2026-11-25', { named: ['direction-2'] }))).toBe('no refusal');
  });

  it('a correction counts with the New York day on which it was recorded', () => {
    const late = () => directed().at('2026-12-02T03:00:00.000Z').do(correctDirection('2026-12-20'));
    const on = (writtenOn: string, over: object = {}) =>
      late()
        .at(noon('2026-12-03'))
        .refusal(lifts(one, writtenOn, over));
    expect(on('2026-11-30', { named: one })).toBe('LiftOlderThanDirection');
    expect([on('2026-12-01'), on('2026-12-01', { named: one })]).toEqual(['ReferenceNotNamed', 'no refusal']);
    expect(on('2026-12-02')).toBe('no refusal');
  });

  it('a telephone stop counts with the day of its call', () => {
    const life = held().do(call('2026-11-24')).at(noon('2026-11-25'));
    expect(life.refusal(lifts(one, '2026-11-23', { named: one }))).toBe('LiftOlderThanDirection');
    expect(life.refusal(lifts(one, '2026-11-24'))).toBe('ReferenceNotNamed');
    expect(life.refusal(lifts(one, '2026-11-25'))).toBe('no refusal');
  });
});

describe('a lift that waits for its second officer (law of stopping 5, 6)', () => {
  const waits = () =>
    directed()
      .at(noon('2026-11-30'))
      .do(lifts(one, '2026-11-30', { named: one }));

  it.each([
    { what: 'of the same day', at: '2026-11-30T17:00:00.001Z', until: '2026-12-20' },
    { what: 'of a later day', at: noon('2026-12-01'), until: '2026-12-20' },
  ])('is refused after a correction $what that was recorded after it was asked', ({ at, until }) => {
    const life = waits().at(at).do(correctDirection(until));
    expect(life.refusal(confirm('lift'))).toBe('LiftOlderThanDirection');
    expect(lifted(life)).toEqual([false]);
  });

  it('is refused after an earlier day that two officers confirmed meanwhile', () => {
    const life = waits()
      .at(noon('2026-12-01'))
      .do(correctDirection('2026-12-10', document), confirm('direction'));
    expect(life.refusal(confirm('lift'))).toBe('LiftOlderThanDirection');
  });

  it.each(['2026-12-21', 'further-notice'])('is void after a later day: %s', (until) => {
    const life = waits().do(correctDirection(until));
    expect([openIn(life), life.refusal(confirm('lift'))]).toEqual([[], 'NothingToConfirm']);
    expect(pendingConfirmations(life.state).map(({ toConfirm }) => toConfirm)).not.toContain('lift-1');
    expect(life.state.lifts?.[0]).toMatchObject({ voidedAt: life.now });
  });

  it('a new one can be asked then, with a number of its own', () => {
    const life = waits().do(correctDirection('2026-12-21'));
    life.at(noon('2026-12-01')).do(lifts(one, '2026-12-01'));
    expect(openIn(life)).toEqual([2]);
    expect(lifted(life.do(confirm('lift', ben, 2)))).toEqual([true]);
  });

  it('a later day for another stop leaves it', () => {
    const life = directed().do(direction('2026-12-22', '2026-11-24', { agency: 'USSS' }));
    life.do(lifts(one, '2026-11-24', { named: one }));
    life.do({ ...correctDirection('2026-12-30'), n: 2 } as Typed);
    expect(openIn(life)).toEqual([1]);
  });

  it('is confirmed by another officer than who asked, once', () => {
    expect(waits().refusal(confirm('lift', ann))).toBe('SamePerson');
    expect(waits().do(confirm('lift')).refusal(confirm('lift', cho))).toBe('NothingToConfirm');
  });

  it('the second officer sees which stops end, and their latest writing', () => {
    const life = waits();
    const shown = { ...life.state.lifts![0] };
    expect(life.do(direction('2026-12-22', '2026-11-24')).refusal(confirm('lift'))).toBe('no refusal');
    expect(shown).toMatchObject({ stops: one, writtenOn: '2026-11-30' });
  });
});

describe('what a lift cannot end (law of stopping 3, 5)', () => {
  const own: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
  const both = () => directed().do(direction('2026-12-22', '2026-11-24', { agency: 'USSS' }));

  it.each([
    {
      what: 'another agency’s stop',
      life: both,
      command: lifts(['direction-1', 'direction-2'], '2026-11-24', { named: ['direction-1', 'direction-2'] }),
      says: 'OtherAgency',
    },
    {
      what: 'our own stop',
      life: () => directed().do(own),
      command: lifts(['own-stop-1'], '2026-11-24', { named: ['own-stop-1'], agency: 'other' }),
      says: 'InvalidInput',
    },
    {
      what: 'one that was lifted',
      life: () => both().do(lifts(one, '2026-11-24', { named: one }), confirm('lift')),
      command: lifts(one, '2026-11-24', { named: one }),
      says: 'InvalidInput',
    },
    { what: 'nothing', life: directed, command: lifts([], '2026-11-24'), says: 'InvalidInput' },
    {
      what: 'anything after the review of all',
      life: () =>
        held()
          .do(direction('2026-11-27', '2026-11-24'))
          .at(noon('2026-11-30'))
          .do(review('release', noon('2026-11-29'))),
      command: lifts(one, '2026-11-30'),
      says: 'DirectionNotInForce',
    },
  ])('$what', ({ life, command, says }) => expect(life().refusal(command)).toBe(says));

  it('names the field of the stop that is not open', () =>
    given(directed())
      .when(noon('2026-11-24'), lifts(['direction-1', 'direction-9'], '2026-11-24', { named: one }))
      .thenRefused('InvalidInput', faults('#/stops/1')));

  it('an old stop without a number is lifted by its place in the record', () => {
    const life = held();
    life.state = {
      ...life.state,
      directions: [
        {
          ...{ kind: 'stop', agency: 'FBI', because: 'incomplete', from: noon('2026-11-24') },
          ...{ by: ann, recordedAt: noon('2026-11-24'), textSha256: text },
        },
      ],
    };
    life.do(lifts(['stop-1'], '2026-11-24', { named: ['stop-1'] }), confirm('lift'));
    expect(lifted(life)).toEqual([true]);
    expect(breachNextStep(life.state, noon('2026-12-10')).nextStep).toBe('release');
  });
});
