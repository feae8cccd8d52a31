import { expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { play } from './play.ts';
import { tooSeldom } from './reach.ts';
import { transfers } from './worlds/transfers.ts';

/** An everyday seed. */
it('a world of transfers keeps every promise with many faults, and something happens (P11 to P21)', async () => {
  const { violations, reach } = await play(transfers(7, 24), violationsOf);
  expect(violations).toEqual([]);
  const wanted = {
    ...Object.fromEntries(
      ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'].map((one) => [`transfer recorded ${one}`, 1]),
    ),
    ...{ 'transfer not recorded transfer-refused': 10, 'own transfer same-person': 3 },
    ...{ 'transfer confirmed': 10, 'transfer declined': 2, 'hand-over transfer-not-allowed': 5 },
    ...{ 'hand-over recorded agents-affiliates-communications-marketing': 1 },
    // After a denial, and after the end of a clause.
    ...{ 'hand-over transfer-refused #/use': 1, 'hand-over transfer-refused #/clauseUntil': 3 },
  };
  expect(tooSeldom(reach, wanted)).toEqual([]);
}, 300_000);
