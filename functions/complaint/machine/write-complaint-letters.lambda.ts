import {
  cases,
  clock,
  counters,
  letterhead,
  letters,
  limits,
  officersAddress,
  people,
  secrets,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { writeComplaintLetters } from './write-complaint-letters.ts';

const writing = { cases, clock, counters, letterhead, letters, limits, people, secrets, texts };

export const handler = task(
  caseInput,
  wire(writeComplaintLetters, { ...writing, officersAddress, workflows }),
);
