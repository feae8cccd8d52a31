import { cases, clock, closures, ruleset, workflows } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { askRelease } from './ask-release.ts';

export const handler = task(caseInput, wire(askRelease, { cases, clock, closures, ruleset, workflows }));
