import { carrier, cases, clock, facilityUrl, texts } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { reportBreach } from './report-breach.ts';

export const handler = door(
  contract.reportBreach,
  wire(reportBreach, { carrier, cases, clock, facilityUrl, texts }),
);
