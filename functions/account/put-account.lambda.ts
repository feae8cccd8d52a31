import { acts, cases, clock, letterhead, letters, people, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { putAccount } from './put-account.ts';

const once = wire(doOnce, { acts });

const ports = { cases, clock, letterhead, letters, people, zone };

export const handler = door(contract.putAccount, wire(putAccount, ports), { once });
