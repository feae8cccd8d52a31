import {
  cases,
  clock,
  cpniRecipients,
  files,
  officerActs,
  pendingDenials,
  people,
  texts,
  transferRegions,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { count } from '#functions/platform/metric.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { checkStatistics } from './check-statistics.ts';
import * as contract from './contract.ts';
import { confirmTransfer, declineTransfer, recordHandOver } from './decide-transfer.ts';
import { keepDocument } from './keep-document.ts';
import { recordTransfer } from './record-transfer.ts';

const once = wire(doOnce, { officerActs });

const judging = { cases, clock, cpniRecipients, files, pendingDenials, people, texts, transferRegions, zone };

/** Neither who nor what: the log of transfers has that. */
const countSale = (): void => {
  count('SalesRefused', 1);
  console.error({ code: 'sale-refused' });
};

export const handler = doors(
  door(contract.recordTransfer, wire(recordTransfer(countSale), judging), { once }),
  door(contract.confirmTransfer, wire(confirmTransfer, { cases }), { once }),
  door(contract.declineTransfer, wire(declineTransfer, { cases, texts }), { once }),
  door(contract.recordHandOver, wire(recordHandOver, judging), { once }),
  door(contract.keepDocument, wire(keepDocument, { files }), { once }),
  door(contract.checkStatistics, wire(checkStatistics, { files }), { once }),
);
