import { cases, clock, closures, releases, ruleset, texts, workflows } from '#functions/adapters/sources.ts';
import { letterReader } from '#functions/notice/accounting/notices.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { releaseBreach } from './release-breach.ts';

export const handler = task(
  caseInput,
  wire(releaseBreach(letterReader), { cases, clock, closures, releases, ruleset, texts, workflows }),
);
