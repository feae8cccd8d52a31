import { expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { waitedForAnEnd } from './checker/checks/holders.ts';
import { happened, ofKind, read } from './checker/reading.ts';
import { play } from './play.ts';
import { tooSeldom } from './reach.ts';
import { erasures } from './worlds/erasures.ts';
import { holders } from './worlds/holders.ts';

it('systems that lie, stall and die, and lawsuits: every promise is kept, and something happens (R-21, P47)', async () => {
  const { violations, reach, evidence } = await play(holders(12, 30, 0.012), violationsOf);
  expect(violations).toEqual([]);
  const wanted = {
    ...{ 'system confirmed': 6, 'own system same-person': 5, 'client of another system invalid-input': 3 },
    ...{ 'system honest answered': 5, 'system late answered': 1, 'system twice answered': 2 },
    ...{
      'second answer holder-answered-before': 2,
      'instruction of another not-found': 5,
      'wrong token 403': 3,
    },
    'a system without a key cannot have looked': 1,
    ...{ 'officer did record-holder-answer': 3, 'officer did answer': 10 },
    ...{ 'removal of a busy system holder-busy': 1 },
    ...{ 'preservation begun': 5, 'preservation ended': 5, 'own end same-person': 5, 'end declined': 1 },
    ...{ 'fault reply-lost': 20, 'fault dies-before': 20, 'fault dies-after': 5 },
  };
  expect(tooSeldom(reach, wanted)).toEqual([]);
  expect(waitedForAnEnd(read(evidence))).toBeGreaterThan(0);
}, 300_000);

it('two years later lawsuits begin while personal data is erased: nothing that must be kept goes (P47)', async () => {
  // Two years of quiet days: `npm run prove` calls the hourly functions twice as often.
  const plan = { ...erasures(1), hoursBetweenSchedules: 24 };
  const { violations, reach, evidence } = await play(plan, violationsOf);
  expect(violations).toEqual([]);
  expect(tooSeldom(reach, { asked: 8, 'preservation begun': 5, 'preservation ended': 5 })).toEqual([]);
  const erasedAt = ofKind(read(evidence), 'request').flatMap((one) =>
    happened(one, 'personal-data-erased').map(({ at }) => at),
  );
  // All of them in the end, and one of them only after its lawsuit.
  expect(erasedAt).toHaveLength(8);
  expect(Math.max(...erasedAt) - Math.min(...erasedAt)).toBeGreaterThan(3 * 86_400_000);
}, 300_000);
