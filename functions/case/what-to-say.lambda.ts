import { letterhead } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { sayToday } from './what-to-say.ts';

export const handler = door(contract.whatToSay, wire(sayToday, { letterhead }));
