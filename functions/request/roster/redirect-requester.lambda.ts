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
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { redirectRequester } from './redirect-requester.ts';

const ports = { cases, clock, counters, letterhead, letters, limits, people, secrets, waiting };

export const handler = task(caseInput, wire(redirectRequester, ports));
