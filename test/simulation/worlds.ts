import { unended } from './breach-reach.ts';
import { violationsOf } from './checker/checker.ts';
import type { Plan } from './plan.ts';
import type { Check } from './play.ts';
import { breaches } from './worlds/breaches.ts';
import { complaints } from './worlds/complaints.ts';
import { deploy } from './worlds/deploy.ts';
import { erasures } from './worlds/erasures.ts';
import { holders } from './worlds/holders.ts';
import { race } from './worlds/race.ts';
import { requests } from './worlds/requests.ts';
import { restore, sentWhileLocked, withoutLostMinutes } from './worlds/restore.ts';
import { transfers } from './worlds/transfers.ts';

/** By name: one world for each seed. */
export const worlds = {
  requests,
  complaints,
  breaches,
  race,
  restore,
  deploy,
  transfers,
  holders,
  erasures,
} as const satisfies Readonly<Record<string, (seed: number) => Plan>>;

export type WorldName = keyof typeof worlds;

const everyRecordEnds: Check = (left) => [...violationsOf(left), ...unended(left)];

/** What each world is held to. */
export const checkOf: Readonly<Record<WorldName, Check>> = {
  requests: violationsOf,
  complaints: violationsOf,
  deploy: violationsOf,
  transfers: violationsOf,
  holders: violationsOf,
  erasures: violationsOf,
  breaches: everyRecordEnds,
  race: everyRecordEnds,
  restore: (left) => [...violationsOf(withoutLostMinutes(left)), ...sentWhileLocked(left)],
};

export const isWorld = (name: string): name is WorldName => Object.hasOwn(worlds, name);
