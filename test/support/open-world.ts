import { openDeployed } from './deployed.ts';
import { type Laptop, openLaptop } from './laptop.ts';
import type { World } from './world.ts';

/** The deployed stage; without one each scenario gets a laptop. */
export const deployed: string | undefined = process.env.REHEARSAL;

interface Needs {
  /** `clock`: moves time, so laptop only. `none`: anywhere. */
  readonly needs: 'clock' | 'none';
  readonly startAt?: string;
  readonly settings?: Record<string, string>;
}

/** With `needs: 'none'` there is no clock, and others' data may exist: look only for your own cases. */
export function openWorld(options: Needs & { readonly needs: 'none' }): Promise<World & AsyncDisposable>;
export function openWorld(options: Needs & { readonly needs: 'clock' }): Promise<Laptop>;
export async function openWorld({ needs, startAt = '2026-11-24T18:00:00Z', settings }: Needs) {
  if (deployed === undefined) return openLaptop(startAt, settings);
  if (needs === 'clock') throw new Error('Nobody moves the clock of a deployed stage.');
  return openDeployed(deployed);
}
