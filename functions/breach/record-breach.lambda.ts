import { cases, chance, clock, idempotency, texts, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { keepRefusedRecord, recordBreach } from './record-breach.ts';

export const handler = door(
  contract.recordBreach,
  wire(recordBreach, { cases, chance, clock, idempotency, texts, zone }),
  wire(keepRefusedRecord, { texts }),
);
