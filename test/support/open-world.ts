import { openDeployed } from './deployed.ts';
import { type Laptop, openLaptop } from './laptop.ts';
import type { World } from './world.ts';

/** The stage that the rehearsal has deployed; without one a scenario gets a laptop of its own. */
export const deployed: string | undefined = process.env.REHEARSAL;

interface Needs {
  /** `clock`: time must be moved, so it plays on a laptop only. `none`: it plays wherever the product runs. */
  readonly needs: 'clock' | 'none';
  readonly startAt?: string;
  readonly settings?: Record<string, string>;
}

/**
 * Where a scenario plays. What says `needs: 'none'` gets no clock to move, by its type, and finds what others have
 * left when it plays on a deployed stage: it looks for its own cases only.
 */
export function openWorld(options: Needs & { readonly needs: 'none' }): Promise<World & AsyncDisposable>;
export function openWorld(options: Needs & { readonly needs: 'clock' }): Promise<Laptop>;
export async function openWorld({ needs, startAt = '2026-11-24T18:00:00Z', settings }: Needs) {
  if (deployed === undefined) return openLaptop(startAt, settings);
  if (needs === 'clock') throw new Error('Nobody moves the clock of a deployed stage.');
  return openDeployed(deployed);
}
