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
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const list = partOf(() => import('./list-letters.ts'));
const one = partOf(() => import('./read-letter.ts'));
const acts = partOf(() => import('./record-posted-letter.ts'));

const once = wire(doOnce, { officerActs });

const shared = { cases, clock, people, post, zone };
const recording = { ...shared, workflows };

export const handler = doors(
  door(contract.listLetters, wire(list('listLetters'), { cases, people, post })),
  door(contract.readLetter, wire(one('readLetter'), { ...shared, secrets })),
  door(contract.recordPosted, wire(acts('recordPosted'), recording), { once }),
  door(contract.recordUndeliverable, wire(acts('recordUndeliverable'), recording), { once }),
);
