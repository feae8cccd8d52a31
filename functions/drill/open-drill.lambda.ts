import { cases, chance, clock, drills, officerActs } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { resumeDrill, startDrill } from './open-drill.ts';

const once = wire(doOnce, { officerActs });
const opening = { cases, chance, clock, drills };

export const handler = doors(
  door(contract.startDrill, wire(startDrill, opening), { once }),
  door(contract.resumeDrill, wire(resumeDrill, opening), { once }),
);
