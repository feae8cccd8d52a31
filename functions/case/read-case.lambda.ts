import { cases, clock, officers, people, pushes, storedLetters, texts } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readCase } from './read-case.ts';

export const handler = door(
  contract.readCase,
  wire(readCase, { cases, clock, people, letters: storedLetters, officers, pushes, texts }),
);
