import { cases, clock, officerActs, officers, storedLetters, texts } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { closeHold } from './close-hold.ts';
import * as contract from './contract.ts';
import { readHeldLetters } from './read-held-letters.ts';

const once = wire(doOnce, { officerActs });

export const handler = doors(
  door(
    contract.readHeldLetters,
    wire(readHeldLetters, { cases, clock, letters: storedLetters, officers, texts }),
  ),
  door(contract.closeHold, wire(closeHold, { cases, texts }), { once }),
);
