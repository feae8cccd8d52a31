import { cases, clock, officerActs, officers, texts } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listPreservations, readPreservation } from './read-preservation.ts';
import {
  askPreservationEnd,
  beginPreservation,
  confirmPreservationEnd,
  declinePreservationEnd,
} from './record-preservation.ts';

const once = wire(doOnce, { officerActs });

const viewing = { cases, officers, texts };
const saying = { cases, texts };

export const handler = doors(
  door(contract.listPreservations, wire(listPreservations, viewing)),
  door(contract.readPreservation, wire(readPreservation, viewing)),
  door(contract.beginPreservation, wire(beginPreservation, { ...saying, clock }), { once }),
  door(contract.askPreservationEnd, wire(askPreservationEnd, saying), { once }),
  door(contract.confirmPreservationEnd, wire(confirmPreservationEnd, { cases }), { once }),
  door(contract.declinePreservationEnd, wire(declinePreservationEnd, saying), { once }),
);
