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
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const statistics = partOf(() => import('./check-statistics.ts'));
const deciding = partOf(() => import('./decide-transfer.ts'));
const documents = partOf(() => import('./keep-document.ts'));

const once = wire(doOnce, { officerActs });

const judging = { cases, clock, cpniRecipients, files, pendingDenials, people, texts, transferRegions, zone };

/** Neither who nor what: the log of transfers has that. */
const countSale = (): void => {
  count('SalesRefused', 1);
  console.error({ code: 'sale-refused' });
};

const record = onUse(async () => (await import('./record-transfer.ts')).recordTransfer(countSale));

export const handler = doors(
  door(contract.recordTransfer, wire(record, judging), { once }),
  door(contract.confirmTransfer, wire(deciding('confirmTransfer'), { cases }), { once }),
  door(contract.declineTransfer, wire(deciding('declineTransfer'), { cases, texts }), { once }),
  door(contract.recordHandOver, wire(deciding('recordHandOver'), judging), { once }),
  door(contract.keepDocument, wire(documents('keepDocument'), { files }), { once }),
  door(contract.checkStatistics, wire(statistics('checkStatistics'), { files }), { once }),
);
