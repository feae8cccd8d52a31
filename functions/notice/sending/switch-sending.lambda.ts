import { cases, clock, closures, ruleset, texts, workflows } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { restoredBreaches } from './restored-breaches.ts';
import { readSending, turnSending } from './switch-sending.ts';

const breach = { cases, clock, closures, ruleset };

export const handler = doors(
  door(contract.readSending, wire(readSending, { cases, texts })),
  door(contract.turnSending, wire(turnSending, { ...breach, texts, workflows })),
  door(contract.restoredBreaches, wire(restoredBreaches, { ...breach, texts })),
);
