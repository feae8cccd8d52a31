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
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { confirmBlock, decideBlock } from '../child/decide-block.ts';
import * as contract from '../contract.ts';
import { applyRestriction } from './apply-restriction.ts';

const once = wire(doOnce, { officerActs });

const ports = { cases, clock, letterhead, letters, pendingDenials, people, secrets };

/** What stops uses of an account, beyond what happens at receipt. */
export const handler = doors(
  door(contract.applyRestriction, wire(applyRestriction, ports), {
    once,
    neverTooMany: 'No limit meets a restriction (R-5).',
  }),
  door(contract.decideBlock, wire(decideBlock, { cases, texts, workflows }), { once }),
  door(contract.confirmBlock, wire(confirmBlock, { cases }), { once }),
);
