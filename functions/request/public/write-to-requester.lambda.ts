import {
  cases,
  clock,
  letterhead,
  letters,
  people,
  secrets,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { writeToRequester } from './write-to-requester.ts';

const ports = { cases, clock, letterhead, letters, people, secrets, workflows };

export const handler = task(caseInput, wire(writeToRequester, ports));
