import {
  cases,
  clock,
  letterhead,
  letters,
  officersAddress,
  people,
  secrets,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { askOfficer } from './ask-officer.ts';

const ports = { cases, clock, letterhead, letters, officersAddress, people, secrets, workflows };

export const handler = task(caseInput, wire(askOfficer, ports));
