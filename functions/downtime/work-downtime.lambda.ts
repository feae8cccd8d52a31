import { cases, clock, letterhead, officerActs, officers, texts, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const list = partOf(() => import('./list-downtimes.ts'));
const read = partOf(() => import('./read-downtime.ts'));
const record = partOf(() => import('./record-downtime.ts'));

export const handler = doors(
  door(contract.listDowntimes, wire(list('listDowntimesAs'), { cases, clock, officers, zone })),
  door(contract.readDowntime, wire(read('readDowntime'), { cases, letterhead, officers, texts, zone })),
  door(contract.recordDowntime, wire(record('recordDowntime'), { cases, clock, texts, zone }), { once }),
  door(contract.endDowntime, wire(record('endDowntime'), { cases, clock, zone }), { once }),
  door(contract.decideAnomaly, wire(record('decideAnomaly'), { cases, texts }), { once }),
  door(contract.decideFailure, wire(record('decideFailure'), { cases, texts }), { once }),
  door(contract.recordFccNotice, wire(record('recordFccNotice'), { cases, clock, texts }), { once }),
);
