import { cases, clock, files, officerActs, people, texts, workflows } from '#functions/adapters/sources.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from '../contract.ts';

const records = partOf(() => import('./declare-records.ts'));
const review = partOf(() => import('./review-package.ts'));

const once = wire(doOnce, { officerActs });
const checked = onUse(async () => {
  const { putPackage } = await import('./put-package.ts');
  return (ports: Pick<Ports, 'cases' | 'files' | 'texts'>) => putPackage(ports, check);
});

/** The records that leave, until they do. */
export const handler = doors(
  door(contract.putPackage, wire(checked, { cases, files, texts }), { once }),
  door(contract.reviewPackage, wire(review('reviewRecords'), { cases, texts }), { once }),
  door(contract.readPackage, wire(records('readPackage'), { cases, clock, files })),
  door(contract.declareRecords, wire(records('declareRecords'), { cases, people, texts, workflows }), {
    once,
  }),
  door(contract.confirmRecords, wire(records('confirmRecords'), { cases }), { once }),
);
