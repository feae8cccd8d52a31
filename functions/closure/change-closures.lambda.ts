import {
  cases,
  clock,
  closures,
  officerActs,
  officers,
  ruleset,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { addClosure, askRemoval, confirmRemoval, readClosures } from './change-closures.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const table = { cases, clock, closures, texts };
const breach = { ...table, ruleset, workflows };

export const handler = doors(
  door(contract.readClosures, wire(readClosures, { cases, closures, officers, texts })),
  door(contract.addClosure, wire(addClosure, breach), {
    once,
    neverTooMany: 'It only moves dates later (R-28).',
  }),
  door(contract.askRemoval, wire(askRemoval, table), { once }),
  door(contract.confirmRemoval, wire(confirmRemoval, breach), { once }),
);
