import {
  cases,
  chance,
  clock,
  drills,
  idempotency,
  officerActs,
  texts,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { keepRefusedRecord, recordBreach } from './record-breach.ts';

const once = wire(doOnce, { officerActs });

export const handler = door(
  contract.recordBreach,
  wire(recordBreach, { cases, chance, clock, drills, idempotency, texts, zone }),
  { refused: wire(keepRefusedRecord, { texts }), once },
);
