import { cases, clock, letterhead, letters, people, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { reportChange } from './record-change.ts';

export const handler = door(
  contract.reportChange,
  wire(reportChange, { cases, clock, letterhead, letters, people, zone }),
);
