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
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readClosures } from './read-closures.ts';

const once = wire(doOnce, { officerActs });

const table = { cases, clock, closures, texts };
const breach = { ...table, ruleset, workflows };

const change = partOf(() => import('./change-closures.ts'));

export const handler = doors(
  door(contract.readClosures, wire(readClosures, { cases, closures, officers, texts })),
  door(contract.addClosure, wire(change('addClosure'), breach), {
    once,
    neverTooMany: { because: 'It only moves dates later (R-28).', replay: 'kept' },
  }),
  door(contract.askRemoval, wire(change('askRemoval'), table), { once }),
  door(contract.confirmRemoval, wire(change('confirmRemoval'), breach), { once }),
);
