import { openDeployed } from './deployed.ts';
import { type Laptop, openLaptop } from './laptop.ts';
import { openSimulated } from './simulated.ts';
import type { MovedWorld, World } from './world.ts';

/** The deployed stage; without one each scenario gets the stage of the simulation, or a laptop. */
export const deployed: string | undefined = process.env.REHEARSAL;

interface Needs {
  /** `clock`: moves time, so laptop only. `none`: anywhere. */
  readonly needs: 'clock' | 'none';
  /** What it tells of needs sockets, a disk, a process or tokens that somebody signed. */
  readonly on?: 'laptop';
  readonly startAt?: string;
  readonly settings?: Record<string, string>;
}

/** With `needs: 'none'` there is no clock, and others' data may exist: look only for your own cases. */
export function openWorld(options: Needs & { readonly needs: 'none' }): Promise<World & AsyncDisposable>;
export function openWorld(
  options: Needs & { readonly needs: 'clock'; readonly on: 'laptop' },
): Promise<Laptop>;
export function openWorld(options: Needs & { readonly needs: 'clock' }): Promise<MovedWorld>;
export async function openWorld({ needs, on, startAt = '2026-11-24T18:00:00Z', settings }: Needs) {
  if (deployed === undefined) return (on === 'laptop' ? openLaptop : openSimulated)(startAt, settings);
  if (needs === 'clock') throw new Error('Nobody moves the clock of a deployed stage.');
  return openDeployed(deployed);
}
