import { cases, clock, people, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { recordCall } from './record-call.ts';

export const handler = door(contract.recordCall, wire(recordCall, { cases, clock, people, zone }));
