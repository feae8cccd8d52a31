import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { later, type Moment, moment } from '#test/support/breach/people-and-stops.ts';
import { Played, type Present, untilNobodyCan } from '#test/support/breach/willing.ts';
import { approved, ben, cho, held, letterWritten, listFrozen, noon } from '#test/support/domain/breach.ts';
import { met, runs } from '#test/support/runs.ts';

const names = ['ann', ben, cho, 'dan'];
const start0 = noon('2026-11-24');
/** The agencies know; the letter is approved; one that is released and sending halts for its letters in flight. */
const starts = [
  held('2026-11-24').state,
  held('2026-11-24', [listFrozen(), letterWritten(), approved()]).state,
];

interface History {
  readonly people: readonly Present[];
  /** Acts no more from this moment on; everybody else is there to the end. */
  readonly away?: { readonly name: string; readonly from: number };
  readonly moments: readonly Moment[];
  readonly start: number;
  readonly isEarly: boolean;
}

/** With two, both are there and one is a supervisor or the DPO; with more, one of those who stay is. */
const historyOf = (count: number): fc.Arbitrary<History> =>
  fc
    .record({
      moments: fc.array(moment, { minLength: 2, maxLength: 9 }),
      ...{ senior: fc.nat(count - 1), seniors: fc.nat(15), gone: fc.nat(count - 1), from: fc.nat(12) },
      ...{ start: fc.nat(starts.length - 1), isEarly: fc.boolean() },
    })
    .map(({ moments, senior, seniors, gone, from, start, isEarly }) => {
      const isAway = (at: number) => count > 2 && at === gone;
      const sure = isAway(senior) ? (senior + 1) % count : senior;
      const people = names.slice(0, count).map((name, at) => ({
        name,
        isSenior: at === sure || (count > 2 && ((seniors >> at) & 1) === 1),
      }));
      const away = count > 2 ? { away: { name: names[gone] as string, from } } : {};
      return { people, moments, start, isEarly, ...away };
    });

const lived = ({ people, away, moments, start }: History): Played => {
  const play = new Played(structuredClone(starts[start] as (typeof starts)[number]), start0);
  moments.forEach(({ acts, who, minutesOn, isRestored }, at) => {
    play.now = later(play.now, minutesOn * 60_000);
    if (isRestored) play.tableGeneration += 1;
    const there = people.filter(({ name }) => away === undefined || name !== away.name || at < away.from);
    const by = there[who % there.length] as Present;
    for (const act of acts(play.state, play.now, by.name, by.isSenior)) play.tries(act);
  });
  return play;
};

describe('nobody is stuck by the law of stopping (law of stopping 3, 6)', () => {
  it.each([
    { count: 2, there: 'both are there' },
    { count: 3, there: 'one is away' },
    { count: 4, there: 'one is away' },
  ])(
    '$count people, $there: every silence of any history is ended by somebody who may',
    ({ count }) => {
      let silent = 0;
      fc.assert(
        fc.property(historyOf(count), (history) => {
          const play = lived(history);
          if (play.silences.length > 0) silent += 1;
          const present = history.people.filter(({ name }) => name !== history.away?.name);
          expect(untilNobodyCan(play, present, history.isEarly)).toEqual([]);
        }),
        { numRuns: runs(80, 5000) },
      );
      met(silent, 4000);
    },
    120_000,
  );
});
