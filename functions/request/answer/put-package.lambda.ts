import { cases, clock, files, officerActs, people, texts, workflows } from '#functions/adapters/sources.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from '../contract.ts';
import { confirmRecords, declareRecords, readPackage } from './declare-records.ts';
import { putPackage } from './put-package.ts';
import { reviewRecords } from './review-package.ts';

const once = wire(doOnce, { officerActs });
const checked = (ports: Pick<Ports, 'cases' | 'files' | 'texts'>) => putPackage(ports, check);

/** The records that leave, until they do. */
export const handler = doors(
  door(contract.putPackage, wire(checked, { cases, files, texts }), { once }),
  door(contract.reviewPackage, wire(reviewRecords, { cases, texts }), { once }),
  door(contract.readPackage, wire(readPackage, { cases, clock, files })),
  door(contract.declareRecords, wire(declareRecords, { cases, people, texts, workflows }), { once }),
  door(contract.confirmRecords, wire(confirmRecords, { cases }), { once }),
);
