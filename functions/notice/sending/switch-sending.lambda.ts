import {
  cases,
  chance,
  clock,
  closures,
  officerActs,
  officers,
  ruleset,
  signals,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { readSending } from './read-sending.ts';
import { turningNotices } from './runs-each-time.ts';

const once = wire(doOnce, { officerActs });

const breach = { cases, clock, closures, ruleset };

const turnSending = onUse(async () => (await import('./switch-sending.ts')).turnSending);
const restoredBreaches = onUse(async () => (await import('./restored-breaches.ts')).restoredBreaches);

export const handler = doors(
  door(contract.readSending, wire(readSending, { cases, clock, officers, texts })),
  door(contract.turnSending, wire(turnSending, { ...breach, chance, officers, signals, texts, workflows }), {
    once,
    neverTooMany: turningNotices,
  }),
  door(contract.restoredBreaches, wire(restoredBreaches, { ...breach, texts })),
);
