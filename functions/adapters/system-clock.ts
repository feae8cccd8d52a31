import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '#ports/clock.ts';

export const clock: Clock = { now: () => Date.now(), sleep: (forMs) => wait(forMs) };
