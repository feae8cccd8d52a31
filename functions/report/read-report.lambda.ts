import { cases, clock, officers, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readReport } from './read-report.ts';

export const handler = door(contract.readReport, wire(readReport, { cases, clock, officers, zone }));
