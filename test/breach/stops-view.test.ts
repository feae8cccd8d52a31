import { describe, expect, it } from 'vitest';
import { explanationOf } from '#functions/breach/explanation.ts';
import { stopsView } from '#functions/breach/stops-view.ts';
import { wordsOf } from '#test/support/breach/stored-life.ts';
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
  text,
} from '#test/support/domain/breach.ts';

const nameOf = (sub: string): string => ({ ann: 'Ann Lee', ben: 'Ben Ode', cho: 'Cho Kim' })[sub] ?? sub;
const shown = ({ state, now }: BreachLife, words = wordsOf({})) => stopsView(state, now, words, nameOf);
const saidOf = (life: BreachLife) =>
  shown(life).map(({ endings }) => endings.map(({ sentence }) => sentence));

describe('each stop, how it ended and who ended it (R-7, law of stopping 1, 3)', () => {
  it('a lift names who asked and who confirmed; the other direction runs on', () => {
    const life = held().do(
      direction('2026-12-20', '2026-11-24'),
      direction('2026-12-20', '2026-11-24', { agency: 'USSS' }),
      lift(1, '2026-11-24', ann),
      { type: 'confirm-lift', n: 1, by: ben },
    );
    expect(saidOf(life)).toEqual([
      ['Lifted: asked by Ann Lee, confirmed by Ben Ode on Tuesday, November 24, 2026 at 12:00 PM EST.'],
      [],
    ]);
    expect(shown(life)).toMatchObject([
      { id: 'direction-1', state: 'lifted', review: null, isLiftable: false },
      { id: 'direction-2', state: 'in-force', review: 'not-yet', isLiftable: true },
    ]);
  });

  it('a review names who did it, beside the last day; what it did not list stays owed', () => {
    const life = held()
      .do(direction('2026-12-01', '2026-11-24'), call('2026-11-24', { agency: 'USSS' }))
      .at(noon('2026-12-08'))
      .do(review('release', noon('2026-12-07'), cho));
    expect(saidOf(life)[0]).toEqual([
      'Its last day ended on Wednesday, December 2, 2026 at 12:00 AM EST.',
      'Reviewed by Cho Kim on Tuesday, December 8, 2026 at 12:00 PM EST.',
    ]);
    expect(shown(life).map((one) => one.review)).toEqual([null, 'owed']);
  });

  it('an early end of our own stop names both officers, and leaves its review owed (R-11)', () => {
    const life = held().do(
      { type: 'hold-for-entry', by: ann, textSha256: text },
      { type: 'end-own-stop', n: 1, by: ben, textSha256: text },
      { type: 'confirm-own-stop-end', n: 1, by: cho },
    );
    expect(saidOf(life)).toEqual([
      ['Ended early: asked by Ben Ode, confirmed by Cho Kim on Tuesday, November 24, 2026 at 12:00 PM EST.'],
    ]);
    expect(shown(life)).toMatchObject([{ id: 'own-stop-1', state: 'review-owed', review: 'owed' }]);
  });
});

describe('the moment at which a stop ends (R-11, law of stopping 9)', () => {
  it.each([
    ['America/New_York', '2026-12-21T05:00:00.000Z'],
    ['America/Denver', '2026-12-21T07:00:00.000Z'],
    [undefined, '2026-12-21T10:00:00.000Z'],
  ] as const)('a direction through December 20, zone %s: until %s', (zone, endsAt) => {
    const written = { ...direction('2026-12-20', '2026-11-24'), zone };
    const life = held().do(written as ReturnType<typeof direction>);
    expect(shown(life)).toMatchObject([{ lastDay: '2026-12-20', endsAt }]);
  });
});

describe('why this date (P38, R-7)', () => {
  it('names each stop that still counts and each review that is owed', () => {
    const life = held()
      .do(
        direction('2026-12-01', '2026-11-24'),
        direction('2026-12-20', '2026-11-24', { agency: 'USSS' }),
        { type: 'hold-for-entry', by: ann, textSha256: text },
        lift(2, '2026-11-24', ann, 'USSS'),
        { type: 'confirm-lift', n: 1, by: ben },
      )
      .at(noon('2026-12-08'));
    const said = explanationOf(life.state).join('\n');
    expect(said).toContain(
      'Direction 1 of the FBI bars notice to customers through Tuesday, December 1, 2026',
    );
    expect(said).toContain('The review of FBI direction 1 is owed after its end');
    expect(said).toContain(
      'We notify nobody before the review of our own stop 1: one entry is not explained yet.',
    );
    expect(said).not.toContain('Direction 2');
  });
});
