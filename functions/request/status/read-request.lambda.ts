import { cases, clock, secrets, texts } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { readRequest } from './read-request.ts';

export const handler = door(contract.readRequest, wire(readRequest, { cases, clock, secrets, texts }));
