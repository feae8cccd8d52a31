import {
  cases,
  clock,
  officerActs,
  people,
  post,
  secrets,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listLetters } from './list-letters.ts';
import { readLetter } from './read-letter.ts';
import { recordPosted, recordUndeliverable } from './record-posted-letter.ts';

const once = wire(doOnce, { officerActs });

const shared = { cases, clock, people, post, zone };
const recording = { ...shared, workflows };

export const handler = doors(
  door(contract.listLetters, wire(listLetters, { people, post })),
  door(contract.readLetter, wire(readLetter, { ...shared, secrets })),
  door(contract.recordPosted, wire(recordPosted, recording), { once }),
  door(contract.recordUndeliverable, wire(recordUndeliverable, recording), { once }),
);
