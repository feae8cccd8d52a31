import {
  breachOfficersAddress,
  cases,
  clock,
  closures,
  letterhead,
  letters,
  ruleset,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { prepareReport } from './prepare-report.ts';

const ports = { cases, clock, closures, letterhead, letters, breachOfficersAddress, ruleset, workflows };

export const handler = task(caseInput, wire(prepareReport, ports));
