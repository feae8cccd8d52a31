import {
  breachOfficersAddress,
  cases,
  clock,
  closures,
  letterhead,
  letters,
  releases,
  ruleset,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { letterReader } from '#functions/notice/accounting/notices.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { releaseBreach } from './release-breach.ts';

const breach = { cases, clock, closures, ruleset, texts };
const mail = { breachOfficersAddress, letterhead, letters };

export const handler = task(
  caseInput,
  wire(releaseBreach(letterReader), { ...breach, ...mail, releases, workflows }),
);
