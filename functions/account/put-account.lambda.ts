import { cases, clock, letterhead, letters, officerActs, people, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { confirmSince } from './confirm-since.ts';
import * as contract from './contract.ts';
import { putAccount } from './put-account.ts';
import { recordChange } from './record-change.ts';

const once = wire(doOnce, { officerActs });

const ports = { cases, clock, letterhead, letters, people, zone };

export const handler = doors(
  door(contract.putAccount, wire(putAccount, ports), { once }),
  door(contract.confirmSince, wire(confirmSince, { cases, clock, people, zone }), { once }),
  door(contract.recordChange, wire(recordChange, ports), { once }),
);
