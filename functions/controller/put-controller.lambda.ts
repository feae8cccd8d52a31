import {
  acts,
  cases,
  clock,
  letterhead,
  letters,
  people,
  register,
  secrets,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { putController } from './put-controller.ts';

const once = wire(doOnce, { acts });

const ports = { cases, clock, letterhead, letters, people, register, secrets, zone };

export const handler = door(contract.putController, wire(putController, ports), { once });
