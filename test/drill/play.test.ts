import { expect, it } from 'vitest';
import { isFinished, letColleagueAct, moveClock, settle } from '#functions/drill/play/play.ts';
import { look, type Practice, practiceOf } from '#functions/drill/play/practice.ts';
import { scenes } from '#functions/drill/play/scenes.ts';
import { newWorld, packed, unpacked, type World } from '#functions/drill/world/world.ts';
import { drillWorld } from '#test/support/drill.ts';

const start = Date.parse('2026-11-24T15:00:00.000Z');

/** Each step from the state as it is stored. */
const playedBy = async (until: (world: World) => boolean): Promise<World> => {
  const { clock, chance: _, drills: __, ...settings } = drillWorld();
  let world = newWorld(start);
  for (let left = 80; left > 0 && !until(world); left -= 1) {
    const practice: Practice = practiceOf(world, settings, clock);
    await settle(practice);
    if (!until(world) && !(await letColleagueAct(practice))) await moveClock(practice, 'next');
    clock.advance(60_000);
    world = unpacked(packed(world));
  }
  return world;
};

const scene =
  (name: string) =>
  ({ progress }: World): boolean =>
    progress.at(-1)?.scene === name;

const finished = await playedBy(isFinished);

it('plays every scene to the end of the record, with practice colleagues alone', () => {
  expect(isFinished(finished)).toBe(true);
  expect(finished.progress.map(({ scene: name }) => name)).toEqual(scenes.map(({ name }) => name));
});

it('no letter leaves before the hold and both directions are over (P38, P39)', () => {
  const told = finished.emails.filter(({ to }) => to.endsWith('@practice.example'));
  expect(told).toHaveLength(21);
  // Both agencies: silence through December 10, New York.
  expect(told.every(({ at }) => String(at) > '2026-12-11T05:00:00.000Z')).toBe(true);
});

it('every letter says that it is a drill, and leads to no real page', () => {
  const { emails } = finished;
  expect(emails.length).toBeGreaterThan(21);
  for (const { subject, text } of emails) {
    expect(subject).toMatch(/^DRILL: /);
    expect(text).toMatch(/^DRILL\. /);
    expect(text.match(/\/officer\/\S*/g)?.filter((link) => link !== '/officer/drill') ?? []).toEqual([]);
  }
});

it('a mistyped direction is refused, and our own stop holds the notices (R-11)', async () => {
  const world = await playedBy(scene('mistyped'));
  const { clock, chance: _, drills: __, ...settings } = drillWorld();
  const view = await look(practiceOf(world, settings, clock));
  expect(world.calls.at(-1)).toMatchObject({ status: 422, code: 'invalid-input', name: 'Ben (practice)' });
  expect(view?.ownStops.stops.at(-1)).toMatchObject({ state: 'in-force' });
});

it('nobody approves what they wrote, also when an approver is missing (R-13)', async () => {
  const world = await playedBy(scene('approver'));
  expect(world.calls.at(-1)).toMatchObject({ status: 409, code: 'same-person', name: 'Ann (practice)' });
});

it('one email comes back, and its customer is owed a letter on paper (R-14)', async () => {
  const { clock, chance: _, drills: __, ...settings } = drillWorld();
  const view = await look(practiceOf(await playedBy(scene('bounce')), settings, clock));
  expect(view?.notice).toMatchObject({ postal: 4, sent: 20, paperMailed: 0 });
});

it('the clock of the practice breach hands over from wait to wait', async () => {
  for (const name of ['call', 'review', 'bounce']) {
    const { runs } = await playedBy(scene(name));
    const clock = runs.find(({ machine }) => machine === 'response-clock');
    expect(clock?.at).toBe('Keep the clock');
    // The first run ended when the second began.
    expect(Number(clock?.memory.run)).toBeGreaterThan(1);
  }
});
