import {
  cases,
  clock,
  letterhead,
  letters,
  officersAddress,
  people,
  register,
  secrets,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { acknowledgeRequest } from './acknowledge-request.ts';

const ports = { cases, clock, letterhead, letters, officersAddress, people, register, secrets, workflows };

export const handler = task(caseInput, wire(acknowledgeRequest, ports));
