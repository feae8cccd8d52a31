import { breachOnTime, lateDirection } from './breach-paths.ts';
import type { GoldenPath } from './cast.ts';
import { complaint } from './complaint-path.ts';
import { requests } from './request-paths.ts';
import { system } from './system-path.ts';

/** What the house does when all goes well: each is crashed at every call of a service. */
export const goldenPaths: Readonly<Record<string, GoldenPath>> = {
  ...requests,
  system,
  complaint,
  breach: breachOnTime,
  'late-direction': lateDirection,
};
