import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { DrillCatch, DrillHead } from '#ports/drills.ts';
import { isFinished, practiceNow } from './play/play.ts';
import { look, type Practice } from './play/practice.ts';
import { scenes } from './play/scenes.ts';
import { caughtIn, isLeftOpen } from './training.ts';
import { nextWakeOf } from './world/advance.ts';
import type { PracticeEmail } from './world/world.ts';

interface SceneView {
  readonly title: string;
  readonly told: string;
  readonly openedAt: Instant;
  readonly doneAt: Instant | null;
}

/** What the page of the drill shows. */
export interface DrillView extends Omit<DrillHead, 'version' | 'pausedAt'> {
  readonly pausedAt: Instant | null;
  /** Nobody took a step for two weeks. */
  readonly isLeftOpen: boolean;
  readonly isFinished: boolean;
  readonly practiceAt: Instant;
  /** A minute is a day. */
  readonly isRunning: boolean;
  /** When something next happens by itself; null while nothing waits. */
  readonly nextAt: Instant | null;
  readonly scenes: readonly SceneView[];
  /** How many there are in all. */
  readonly of: number;
  /** Only time is missing. */
  readonly waitsForTime: boolean;
  readonly breach: { readonly id: string; readonly title: string | null } | null;
  /** Newest first. */
  readonly emails: readonly Pick<PracticeEmail, 'at' | 'to' | 'subject' | 'text'>[];
  readonly emailCount: number;
  readonly caught: readonly DrillCatch[];
}

const mostEmails = 10;

export const drillViewOf = async (practice: Practice, head: DrillHead): Promise<DrillView> => {
  const { world, realNow } = practice;
  const breach = await look(practice);
  const { version: _, pausedAt = null, ...shown } = head;
  const wakes = nextWakeOf(world);
  const latest = world.progress.at(-1);
  return {
    ...{ ...shown, pausedAt, isLeftOpen: isLeftOpen(head, realNow), isFinished: isFinished(world) },
    practiceAt: instantText(practiceNow(world, realNow)),
    isRunning: world.runningSince !== null,
    nextAt: wakes === undefined ? null : instantText(wakes),
    scenes: world.progress.map(({ scene, told, openedAt, doneAt = null }) => ({
      title: scenes.find(({ name }) => name === scene)?.title ?? scene,
      ...{ told, openedAt, doneAt },
    })),
    of: scenes.length,
    waitsForTime: scenes.find(({ name }) => name === latest?.scene)?.colleague === undefined,
    breach: breach === undefined ? null : { id: breach.id, title: breach.title },
    emails: world.emails
      .slice(-mostEmails)
      .reverse()
      .map(({ at, to, subject, text }) => ({ at, to, subject, text })),
    emailCount: world.emails.length,
    caught: caughtIn(world),
  };
};
