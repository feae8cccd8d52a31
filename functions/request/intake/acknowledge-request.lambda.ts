import {
  cases,
  clock,
  counters,
  letterhead,
  letters,
  limits,
  officersAddress,
  pendingDenials,
  people,
  register,
  secrets,
  waiting,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { acknowledgeRequest } from './acknowledge-request.ts';

const sending = { clock, counters, letterhead, letters, limits, people, waiting };
const ports = { ...sending, cases, officersAddress, pendingDenials, register, secrets, workflows };

export const handler = task(caseInput, wire(acknowledgeRequest, ports));
