import { cases, clock, letterhead, officerActs, officers, texts, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listDowntimesAs } from './list-downtimes.ts';
import { readDowntime } from './read-downtime.ts';
import {
  decideAnomaly,
  decideFailure,
  endDowntime,
  recordDowntime,
  recordFccNotice,
} from './record-downtime.ts';

const once = wire(doOnce, { officerActs });

export const handler = doors(
  door(contract.listDowntimes, wire(listDowntimesAs, { cases, clock, officers, zone })),
  door(contract.readDowntime, wire(readDowntime, { cases, letterhead, officers, texts, zone })),
  door(contract.recordDowntime, wire(recordDowntime, { cases, clock, texts, zone }), { once }),
  door(contract.endDowntime, wire(endDowntime, { cases, clock, zone }), { once }),
  door(contract.decideAnomaly, wire(decideAnomaly, { cases, texts }), { once }),
  door(contract.decideFailure, wire(decideFailure, { cases, texts }), { once }),
  door(contract.recordFccNotice, wire(recordFccNotice, { cases, clock, texts }), { once }),
);
