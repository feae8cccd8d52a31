import {
  cases,
  claims,
  clock,
  closures,
  files,
  ledger,
  ruleset,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { acceptDirection } from './accept-direction.ts';

const ports = { cases, claims, clock, closures, files, ledger, ruleset, workflows };

export const handler = task(caseInput, wire(acceptDirection, ports));
