import {
  addressOfRecord,
  cases,
  clock,
  closures,
  files,
  ruleset,
  scratch,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { freezeUploads } from './freeze-upload.ts';

const ports = { addressOfRecord, cases, clock, closures, files, ruleset, scratch, workflows };

export const handler = task(caseInput, wire(freezeUploads, ports));
