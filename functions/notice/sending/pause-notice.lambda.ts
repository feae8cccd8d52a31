import { cases, chance, clock, closures, ruleset, signals } from '#functions/adapters/sources.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { stoppedInput } from '../contract.ts';
import { pauseNotice } from './pause-notice.ts';

export const handler = task(
  stoppedInput,
  wire(pauseNotice, { cases, chance, clock, closures, ruleset, signals }),
);
