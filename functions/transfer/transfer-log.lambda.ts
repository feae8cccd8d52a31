import { cases, clock, files, officers, texts, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { countTransfers } from './count-transfers.ts';
import { listTransfersAs } from './list-transfers.ts';
import { readDocument, readTransfer } from './read-transfer.ts';

/** Its own function: no other door may read the log, and this one writes nothing. */
export const handler = doors(
  door(contract.listTransfers, wire(listTransfersAs, { cases, clock, officers, texts, zone })),
  door(contract.countTransfers, wire(countTransfers, { cases, officers, texts })),
  door(contract.readTransfer, wire(readTransfer, { cases, officers, texts })),
  door(contract.readDocument, wire(readDocument, { cases, clock, files })),
);
