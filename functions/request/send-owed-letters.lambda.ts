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
  waiting,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { sendOwedLetters } from './send-owed-letters.ts';

const sending = { cases, clock, counters, letterhead, letters, limits, people, secrets, waiting };

export const handler = task(caseInput, wire(sendOwedLetters, { ...sending, officersAddress, texts }));
