import { createHash } from 'node:crypto';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { byCodeUnit, canonicalJson } from '#domain/case/canonical-json.ts';
import { todayIn } from '#ports/clock.ts';
import type { DrillCatch, DrillHead, DrillStep, TrainingRecord } from '#ports/drills.ts';
import type { Ports } from '#ports/index.ts';
import { isFinished } from './play/play.ts';
import { scenes } from './play/scenes.ts';
import { wallOf } from './walls.ts';
import type { Progress, World } from './world/world.ts';

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted(byCodeUnit);

const secondsFrom = (from: Instant, to: Instant): number =>
  Math.round((millisecondsOf(to) - millisecondsOf(from)) / 1000);

const stepOf = ({ calls }: World, progress: Progress): DrillStep => {
  const { openedAt, doneAt, scene } = progress;
  const theirs = calls.filter((call) => call.status < 400 && call.scene === scene);
  return {
    title: scenes.find(({ name }) => name === scene)?.title ?? scene,
    ...{ by: unique(theirs.map(({ name }) => name)), openedAt },
    ...(doneAt === undefined ? {} : { doneAt, took: secondsFrom(openedAt, doneAt) }),
  };
};

const returned = ({ progress }: World): readonly DrillCatch[] =>
  progress
    .filter(({ scene }) => scene === 'bounce')
    .map(({ openedAt: at }) => ({
      ...{ at, by: 'The email service', code: 'letter-returned' },
      wall: wallOf({ code: 'letter-returned' }),
    }));

/** What the product refused or held, oldest first. */
export const caughtIn = (world: World): readonly DrillCatch[] =>
  [
    ...world.calls.flatMap(({ at, name: by, code, route }) =>
      code === undefined ? [] : [{ at, by, code, wall: wallOf({ code, route }) }],
    ),
    ...returned(world),
  ].toSorted((a, b) => millisecondsOf(a.at) - millisecondsOf(b.at));

/** Days without a step after which a drill counts as left. */
const leftAfterDays = 14;

export const isLeftOpen = ({ usedAt }: DrillHead, now: number): boolean =>
  now - millisecondsOf(usedAt) > leftAfterDays * 86_400_000;

export const recordOf = (
  world: World,
  head: DrillHead,
  by: string,
  { clock, zone }: Pick<Ports, 'clock' | 'zone'>,
): TrainingRecord => {
  const on = todayIn(clock, zone);
  const officers = world.calls.filter(({ isColleague }) => !isColleague).map(({ name }) => name);
  const outcome = isFinished(world)
    ? 'finished'
    : isLeftOpen(head, clock.now())
      ? 'left-open'
      : 'ended-early';
  const told = {
    ...({
      id: head.id,
      year: civilDate(instantText(clock.now()), zone).year,
      kind: 'drill',
      on,
      by,
      outcome,
    } as const),
    people: unique([head.startedByName, ...officers]),
    steps: world.progress.map((one) => stepOf(world, one)),
    caught: caughtIn(world),
  };
  const sha256 = createHash('sha256').update(canonicalJson(told)).digest('hex');
  return { ...told, sha256 };
};

/** Of now. */
export const realInstant = ({ clock }: Pick<Ports, 'clock'>) => instantText(clock.now());
