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
import { askRequester } from './ask-requester.ts';

const ports = { cases, clock, counters, letterhead, letters, limits, people, secrets, waiting, workflows };

export const handler = task(caseInput, wire(askRequester, ports));
