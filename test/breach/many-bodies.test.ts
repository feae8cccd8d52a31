import { expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import { bodiesOf, ownStopsIn } from '#domain/breach/own-stops.ts';
import { nameRefusal } from '#domain/breach/refused-entries.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { sizeLimit } from '#functions/adapters/case-commits.ts';
import { sha256 } from '#functions/adapters/sha256.ts';
import { does, factsIn, opened, storeInMemory } from '#test/support/breach/breach-places.ts';
import { determine, direction, noon, receipt } from '#test/support/domain/breach.ts';
import { runs } from '#test/support/runs.ts';

/** As long as a token’s `sub`. */
const sub = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const refused = { entry: 'directions', code: 'direction-incomplete' };

/** A breach lists 150 bodies in all, so the further stops of either number meet the limit. */
const each = runs(60, 200);

it(`10 stops with ${each} different bodies each fill less than half of a case; all goes on (R-11)`, async () => {
  const store = storeInMemory();
  const start = noon('2026-11-24');
  const id = await opened(store, determine(start), receipt(start));
  const size = async () => {
    const { state, history } = await store.cases.read(breaches, id);
    return Buffer.byteLength(JSON.stringify([state, history]));
  };
  let now = Date.parse(noon('2026-12-10'));
  const days = (many: number) => {
    now += many * 86_400_000;
    store.clock.set(instantText(now));
  };
  for (let stop = 1; stop <= 10; stop += 1) {
    days(7);
    for (let n = 0; n < each; n += 1)
      await does(store, id, {
        ...{ type: 'hold-for-entry', by: sub(n), textSha256: sha256(`${stop} ${n}`), refused },
      });
  }
  expect(await size()).toBeLessThan(sizeLimit / 2);
  const { state } = await store.cases.read(breaches, id);
  expect(ownStopsIn(state)).toHaveLength(10);
  expect(ownStopsIn(state).every((one) => bodiesOf(one).length > 0)).toBe(true);
  // The other doors’ refusals have their own number.
  expect(
    nameRefusal((await store.cases.read(breaches, id)).history, { ...refused, textSha256: '0', by: sub(1) }),
  ).toHaveLength(1);

  days(7);
  for (const { own, ...stop } of ownStopsIn(state)) {
    const bodies = bodiesOf({ own, ...stop }).map(({ textSha256 }) => ({
      textSha256,
      meant: 'nothing' as const,
    }));
    await does(store, id, {
      ...{ type: 'review-own-stop', n: own.number, bodies, isSenior: true, hasCounselNote: false },
      ...{ by: 'dpo', textSha256: sha256('reviewed') },
    });
  }
  const released = await store.releases.release(breaches, id, 'machine:release-breach', (seen) =>
    decide(
      seen.state,
      { type: 'release' },
      { ...factsIn(store), releaseFloor: instantText((seen.releaseFloor ?? 0) * 1000) },
    ),
  );
  expect(stageOf(released.state)).toBe('released');
  await does(store, id, direction('2027-03-20', '2027-02-20'));
  expect(stageOf((await store.cases.read(breaches, id)).state)).toBe('held');
});
