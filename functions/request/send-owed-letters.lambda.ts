import {
  cases,
  clock,
  letterhead,
  letters,
  officersAddress,
  people,
  secrets,
  texts,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { sendOwedLetters } from './send-owed-letters.ts';

const ports = { cases, clock, letterhead, letters, officersAddress, people, secrets, texts };

export const handler = task(caseInput, wire(sendOwedLetters, ports));
