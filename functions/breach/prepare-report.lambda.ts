import {
  cases,
  clock,
  closures,
  letterhead,
  letters,
  officersAddress,
  ruleset,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { prepareReport } from './prepare-report.ts';

const ports = { cases, clock, closures, letterhead, letters, officersAddress, ruleset, workflows };

export const handler = task(caseInput, wire(prepareReport, ports));
