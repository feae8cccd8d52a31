import { cases, clock, closures, releases, ruleset, workflows } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { releaseBreach } from './release-breach.ts';

export const handler = task(
  caseInput,
  wire(releaseBreach, { cases, clock, closures, releases, ruleset, workflows }),
);
