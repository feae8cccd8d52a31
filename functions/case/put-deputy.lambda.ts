import { cases, clock } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { putDeputy } from './put-deputy.ts';

export const handler = door(contract.putDeputy, wire(putDeputy, { cases, clock }));
