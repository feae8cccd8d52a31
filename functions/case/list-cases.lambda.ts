import { cases } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listCases } from './list-cases.ts';

export const handler = door(contract.listCases, wire(listCases, { cases }));
