import { cases, clock, officerActs, people, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { recordCall } from './record-call.ts';

const once = wire(doOnce, { officerActs });

export const handler = door(contract.recordCall, wire(recordCall, { cases, clock, people, zone }), { once });
