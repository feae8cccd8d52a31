import { instantText } from '#domain/calendar/instants.ts';
import type { BreachView } from '#functions/breach/view.ts';
import type { ClockMove } from '../clock-moves.ts';
import { advance, nextWakeOf } from '../world/advance.ts';
import { tasksOf } from '../world/tasks.ts';
import type { Progress, World } from '../world/world.ts';
import { type Desk, look } from './desk.ts';
import { type Scene, scenes } from './scenes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** While it runs, a minute is a day. */
const daysAMinute = day / minute;

/** Nobody waits longer for the end of a breach; a clock that was left running stops here. */
const longestDrill = 200 * day;

const around = ({ world, machinePorts }: Desk) => ({
  ...{ tasks: tasksOf(machinePorts), now: () => world.now },
  sleep: machinePorts.clock.sleep,
});

const sceneOf = ({ progress }: World): Scene | undefined =>
  scenes.find(({ name }) => name === progress.at(-1)?.scene);

const opened = async (
  desk: Desk,
  scene: Scene,
  view: BreachView | undefined,
  realNow = desk.realNow,
): Promise<void> => {
  const { world } = desk;
  const told = scene.told(desk, view);
  if (view !== undefined) await scene.begin?.(desk, view);
  world.progress.push({ scene: scene.name, openedAt: instantText(realNow), told });
};

/** @returns whether the next scene began */
const stepped = async (desk: Desk): Promise<boolean> => {
  const { world, realNow } = desk;
  const scene = sceneOf(world);
  const view = await look(desk);
  if (scene === undefined) {
    const [first] = scenes;
    // The practice clock begins with the real one, so a drill that is first looked at later began then, too.
    if (first !== undefined) await opened(desk, first, view, world.now);
    return false;
  }
  const at = world.progress.length - 1;
  const current = world.progress[at] as Progress;
  if (current.doneAt !== undefined || view === undefined || !scene.isDone(view)) return false;
  world.progress[at] = { ...current, doneAt: instantText(realNow) };
  const next = scenes[scenes.indexOf(scene) + 1];
  if (next === undefined) return false;
  await opened(desk, next, view);
  return true;
};

/** Machines that are due, then the script, until both are at rest. */
export const settle = async (desk: Desk): Promise<void> => {
  for (let left = scenes.length; left >= 0; left -= 1) {
    await advance(desk.world, around(desk), desk.world.now);
    if (!(await stepped(desk))) return;
  }
};

/** To this moment of the practice clock, with what happens on the way. */
export const moveTo = async (desk: Desk, until: number): Promise<void> => {
  await advance(desk.world, around(desk), Math.min(until, desk.world.now + longestDrill));
  await settle(desk);
};

/** The practice time now: while the clock runs, a minute since it began is a day. */
export const practiceNow = ({ now, runningSince }: World, realNow: number): number =>
  runningSince === null ? now : now + Math.max(0, realNow - runningSince) * daysAMinute;

/** Brings the drill to the present. */
export const catchUp = async (desk: Desk): Promise<void> => {
  const { world, realNow } = desk;
  if (world.runningSince === null) return settle(desk);
  const until = practiceNow(world, realNow);
  await moveTo(desk, until);
  world.runningSince = realNow;
};

type Moved = { readonly until: number } | { readonly runningSince: number | null };

const moves: Readonly<Record<ClockMove, (world: World, realNow: number) => Moved>> = {
  hour: ({ now }) => ({ until: now + 60 * minute }),
  day: ({ now }) => ({ until: now + day }),
  next: (world) => ({ until: nextWakeOf(world) ?? world.now }),
  run: (_, runningSince) => ({ runningSince }),
  stop: () => ({ runningSince: null }),
};

export const moveClock = async (desk: Desk, move: ClockMove): Promise<void> => {
  const moved = moves[move](desk.world, desk.realNow);
  if ('until' in moved) await moveTo(desk, moved.until);
  else desk.world.runningSince = moved.runningSince;
};

/** @returns false where nothing is missing but time */
export const letColleagueAct = async (desk: Desk): Promise<boolean> => {
  const scene = sceneOf(desk.world);
  const before = desk.world.calls.length;
  await scene?.colleague?.(desk, await look(desk));
  await settle(desk);
  return desk.world.calls.length > before;
};

export const isFinished = ({ progress }: World): boolean =>
  progress.length === scenes.length && progress.at(-1)?.doneAt !== undefined;
