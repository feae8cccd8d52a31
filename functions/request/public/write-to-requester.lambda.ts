import {
  cases,
  clock,
  counters,
  letterhead,
  letters,
  limits,
  people,
  secrets,
  waiting,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { writeToRequester } from './write-to-requester.ts';

const sending = { clock, counters, letterhead, letters, limits, people, waiting };
const ports = { ...sending, cases, secrets, workflows };

export const handler = task(caseInput, wire(writeToRequester, ports));
