import {
  cases,
  clock,
  letterhead,
  letters,
  officerActs,
  pendingDenials,
  people,
  secrets,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const once = wire(doOnce, { officerActs });

const restrictions = partOf(() => import('./apply-restriction.ts'));
const blocks = partOf(() => import('../child/decide-block.ts'));

const ports = { cases, clock, letterhead, letters, pendingDenials, people, secrets };

/** What stops uses of an account, beyond what happens at receipt. */
export const handler = doors(
  door(contract.applyRestriction, wire(restrictions('applyRestriction'), ports), {
    once,
    neverTooMany: { because: 'No limit meets a restriction (R-5).', replay: 'kept' },
  }),
  door(contract.decideBlock, wire(blocks('decideBlock'), { cases, texts, workflows }), { once }),
  door(contract.confirmBlock, wire(blocks('confirmBlock'), { cases }), { once }),
);
