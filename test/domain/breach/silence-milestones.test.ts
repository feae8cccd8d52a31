import { describe, expect, it } from 'vitest';
import { silenceMilestones } from '#domain/breach/silence-milestones.ts';
import {
  type BreachLife,
  call,
  direction,
  held,
  id,
  midnight,
  noon,
  review,
} from '#test/support/domain/breach.ts';

const due = ({ state: breach }: BreachLife, now?: string) =>
  silenceMilestones({ caseId: id, breach, now }).map(({ firesAt, ...one }) => {
    // Every one at eight in the morning, Denver.
    expect(firesAt).toBe(`${one.on}T15:00:00.000Z`);
    return one;
  });

const asked = { kind: 'reminder', about: 'agency', of: '1' } as const;
const about = (of: string) => ({ about: 'review', of }) as const;
const counsel = (on: string, daysLeft: number, of = on) => ({
  ...{ kind: 'reminder', about: 'counsel', of, name: `counsel-note-${on}`, on, daysLeft },
});
const first = { ...asked, name: 'ask-agency-1-2026-12-10', on: '2026-12-03', daysLeft: 7 };
const again = (on: string, daysLeft: number) => ({
  ...{ ...asked, name: `ask-agency-1-2026-12-10-again-${on}`, on, daysLeft },
});
const owed = (lastDay: string, on: string, daysLeft: number) => ({
  ...{ ...about(lastDay), kind: 'reminder', name: `review-owed-${lastDay}`, on, daysLeft },
});
const waiting = (lastDay: string, on: string, daysLeft: number) => ({
  ...{ ...about(lastDay), name: `review-waiting-${on}`, on, daysLeft },
  ...(daysLeft < 0 ? { kind: 'overdue-daily' } : { kind: 'reminder', about: 'lapse' }),
});

const directed = () => held().do(direction('2026-12-10', '2026-11-24'));

describe('who hears of a silence, and when (R-7, R-11)', () => {
  it('a direction: the agency before its end, officers after it, counsel later', () => {
    const then = [
      owed('2026-12-10', '2026-12-11', 3),
      waiting('2026-12-10', '2026-12-11', 3),
      counsel('2026-12-24', 0),
    ];
    expect(due(directed())).toEqual([first, again('2026-12-10', 0), ...then]);
    // What is past is not asked a second time.
    expect(due(directed(), noon('2026-12-11'))).toEqual([again('2026-12-10', 0), ...then]);
  });

  it('after an outage each series is one letter, from its latest morning', () =>
    expect(due(directed(), noon('2027-01-29'))).toEqual([
      again('2027-01-26', -47),
      owed('2026-12-10', '2026-12-11', 3),
      waiting('2026-12-10', '2027-01-29', -46),
      counsel('2027-01-23', -30, '2026-12-24'),
    ]));

  it('a stop asks no agency', () =>
    expect(due(held().do(call('2026-11-24')))).toEqual([
      owed('2026-11-27', '2026-11-28', 3),
      waiting('2026-11-27', '2026-11-28', 3),
      counsel('2026-12-24', 0),
    ]));

  it('a direction that ends today asks at once, one that has ended asks nobody', () => {
    const written = (on: string) => due(held().at(noon('2026-12-05')).do(direction(on, on)));
    expect(written('2026-12-05')[0]).toMatchObject({ about: 'agency', on: '2026-11-30', daysLeft: 5 });
    expect(written('2026-12-04').map((one) => one.about)).toEqual(['review', 'lapse', 'counsel']);
  });

  it('a review that waits is due later', () => {
    const life = directed()
      .at(noon('2026-12-11'))
      .do(review('wait', noon('2026-12-11')));
    expect(due(life).filter((one) => one.about !== 'agency')).toEqual([
      owed('2026-12-10', '2026-12-11', 7),
      waiting('2026-12-10', '2026-12-11', 7),
      counsel('2026-12-24', 0),
    ]);
  });

  it('the review waits for the last day of all, and names no earlier morning', () => {
    const life = directed()
      .at(noon('2026-12-14'))
      .do(call('2026-12-14', { agency: 'USSS' }));
    expect(due(life).filter((one) => one.about !== 'agency')).toEqual([
      owed('2026-12-16', '2026-12-17', 1),
      waiting('2026-12-16', '2026-12-17', 1),
      counsel('2026-12-24', 0),
    ]);
    const late = directed()
      .at(midnight('2026-12-15'))
      .do(direction('2026-12-10', '2026-12-10', { agency: 'USSS' }));
    expect(due(late).find((one) => one.name.startsWith('review-waiting'))).toMatchObject({
      on: '2026-12-15',
    });
  });
});
