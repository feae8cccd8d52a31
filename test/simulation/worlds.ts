import type { Plan } from './plan.ts';
import { breaches } from './worlds/breaches.ts';
import { complaints } from './worlds/complaints.ts';
import { race } from './worlds/race.ts';
import { requests } from './worlds/requests.ts';

/** By name: one world for each seed. */
export const worlds = { requests, complaints, breaches, race } as const satisfies Readonly<
  Record<string, (seed: number) => Plan>
>;

export type WorldName = keyof typeof worlds;

export const isWorld = (name: string): name is WorldName => Object.hasOwn(worlds, name);
