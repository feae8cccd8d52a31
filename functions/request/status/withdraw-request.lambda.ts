import { cases, clock, secrets } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { withdrawRequest } from './withdraw-request.ts';

export const handler = door(contract.withdrawRequest, wire(withdrawRequest, { cases, clock, secrets }));
