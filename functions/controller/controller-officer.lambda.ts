import {
  cases,
  clock,
  letterhead,
  letters,
  officerActs,
  officers,
  people,
  register,
  secrets,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const changing = { cases, clock, letterhead, letters, people, register, secrets, zone };

const putController = onUse(async () => (await import('./put-controller.ts')).putController);
const confirmRoster = onUse(async () => (await import('./confirm-roster.ts')).confirmRoster);
const registered = partOf(() => import('./read-controllers.ts'));

export const handler = doors(
  door(contract.putController, wire(putController, changing), { once }),
  door(contract.listControllers, wire(registered('listControllers'), { cases, clock, register, zone })),
  door(contract.readController, wire(registered('readController'), { cases, clock, officers, people, zone })),
  door(contract.confirmController, wire(confirmRoster, changing), { once }),
);
