import { instantText } from '#domain/calendar/instants.ts';
import type { BreachView } from '#functions/breach/view.ts';
import type { ClockMove } from '../clock-moves.ts';
import { advance, nextWakeOf } from '../world/advance.ts';
import { tasksOf } from '../world/tasks.ts';
import type { Progress, World } from '../world/world.ts';
import { look, type Practice } from './practice.ts';
import { type Scene, scenes } from './scenes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** While it runs, a minute is a day. */
const daysAMinute = day / minute;

/** Nobody waits longer for the end of a breach; a clock that was left running stops here. */
const longestDrill = 200 * day;

const around = ({ world, machinePorts }: Practice) => ({
  ...{ tasks: tasksOf(machinePorts), now: () => world.now },
  sleep: machinePorts.clock.sleep,
});

const sceneOf = ({ progress }: World): Scene | undefined =>
  scenes.find(({ name }) => name === progress.at(-1)?.scene);

const opened = async (
  practice: Practice,
  scene: Scene,
  view: BreachView | undefined,
  realNow = practice.realNow,
): Promise<void> => {
  const { world } = practice;
  const told = scene.told(practice, view);
  world.progress.push({ scene: scene.name, openedAt: instantText(realNow), told });
  if (view !== undefined) await scene.begin?.(practice, view);
};

/** @returns whether the next scene began */
const stepped = async (practice: Practice): Promise<boolean> => {
  const { world, realNow } = practice;
  const scene = sceneOf(world);
  const view = await look(practice);
  if (scene === undefined) {
    const [first] = scenes;
    // The practice clock begins with the real one, so a drill that is first looked at later began then, too.
    if (first !== undefined) await opened(practice, first, view, world.now);
    return false;
  }
  const at = world.progress.length - 1;
  const current = world.progress[at] as Progress;
  if (current.doneAt !== undefined || view === undefined || !scene.isDone(view)) return false;
  world.progress[at] = { ...current, doneAt: instantText(realNow) };
  const next = scenes[scenes.indexOf(scene) + 1];
  if (next === undefined) return false;
  await opened(practice, next, view);
  return true;
};

/** Machines that are due, then the script, until both are at rest. */
export const settle = async (practice: Practice): Promise<void> => {
  for (let left = scenes.length; left >= 0; left -= 1) {
    await advance(practice.world, around(practice), practice.world.now);
    if (!(await stepped(practice))) return;
  }
};

/** To this moment of the practice clock, with what happens on the way. */
export const moveTo = async (practice: Practice, until: number): Promise<void> => {
  await advance(practice.world, around(practice), Math.min(until, practice.world.now + longestDrill));
  await settle(practice);
};

/** The practice time now: while the clock runs, a minute since it began is a day. */
export const practiceNow = ({ now, runningSince }: World, realNow: number): number =>
  runningSince === null ? now : now + Math.max(0, realNow - runningSince) * daysAMinute;

/** Brings the drill to the present. */
export const catchUp = async (practice: Practice): Promise<void> => {
  const { world, realNow } = practice;
  if (world.runningSince === null) return settle(practice);
  const until = practiceNow(world, realNow);
  await moveTo(practice, until);
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

export const moveClock = async (practice: Practice, move: ClockMove): Promise<void> => {
  const moved = moves[move](practice.world, practice.realNow);
  if ('until' in moved) await moveTo(practice, moved.until);
  else practice.world.runningSince = moved.runningSince;
};

/** @returns false where nothing is missing but time */
export const letColleagueAct = async (practice: Practice): Promise<boolean> => {
  const scene = sceneOf(practice.world);
  const before = practice.world.calls.length;
  await scene?.colleague?.(practice, await look(practice));
  await settle(practice);
  return practice.world.calls.length > before;
};

export const isFinished = ({ progress }: World): boolean =>
  progress.length === scenes.length && progress.at(-1)?.doneAt !== undefined;
