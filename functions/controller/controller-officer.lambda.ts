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
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { confirmRoster } from './confirm-roster.ts';
import * as contract from './contract.ts';
import { putController } from './put-controller.ts';
import { listControllers, readController } from './read-controllers.ts';

const once = wire(doOnce, { officerActs });

const changing = { cases, clock, letterhead, letters, people, register, secrets, zone };

export const handler = doors(
  door(contract.putController, wire(putController, changing), { once }),
  door(contract.listControllers, wire(listControllers, { cases, clock, register, zone })),
  door(contract.readController, wire(readController, { cases, clock, officers, people, zone })),
  door(contract.confirmController, wire(confirmRoster, changing), { once }),
);
