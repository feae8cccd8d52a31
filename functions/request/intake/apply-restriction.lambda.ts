import {
  cases,
  clock,
  letterhead,
  letters,
  officerActs,
  pendingDenials,
  people,
  secrets,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { applyRestriction } from './apply-restriction.ts';

const once = wire(doOnce, { officerActs });

const ports = { cases, clock, letterhead, letters, pendingDenials, people, secrets };

export const handler = door(contract.applyRestriction, wire(applyRestriction, ports), {
  once,
  neverTooMany: 'No limit meets a restriction (R-5).',
});
