import { cases, clock, officerActs, officers, register, texts } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

const viewing = { cases, officers, texts };
const saying = { cases, texts };

const read = partOf(() => import('./read-preservation.ts'));
const record = partOf(() => import('./record-preservation.ts'));

export const handler = doors(
  door(contract.listPreservations, wire(read('listPreservations'), viewing)),
  door(contract.readPreservation, wire(read('readPreservation'), viewing)),
  door(contract.beginPreservation, wire(record('beginPreservation'), { ...saying, clock, register }), {
    once,
  }),
  door(contract.askPreservationEnd, wire(record('askPreservationEnd'), saying), { once }),
  door(contract.confirmPreservationEnd, wire(record('confirmPreservationEnd'), { cases }), { once }),
  door(contract.declinePreservationEnd, wire(record('declinePreservationEnd'), saying), { once }),
);
