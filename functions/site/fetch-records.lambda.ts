import {
  cases,
  clock,
  counters,
  files,
  isInMaintenance,
  letterhead,
  secrets,
  zone,
} from '#functions/adapters/sources.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { pages } from '#functions/platform/pages.ts';
import { wire } from '#functions/platform/wire.ts';
import { giveRecords, type RecordsPorts } from '#functions/request/answer/fetch-records.ts';
import * as contract from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import { overHttp } from './event.ts';
import { siteLetterheadOf } from './needs.ts';
import { recordsPages } from './records.ts';

const ports = { cases, clock, counters, files, secrets };

const recordsPage = (given: RecordsPorts & Pick<Ports, 'isInMaintenance' | 'letterhead' | 'zone'>) => {
  const [give, speaker] = [giveRecords(given), siteLetterheadOf(given)];
  const fetch = async (typed: unknown) => (await give(check(contract.giveRecords.body, typed))).body;
  return overHttp(speaker, recordsPages({ ...speaker, fetch }));
};
const page = pages(wire(recordsPage, { ...ports, isInMaintenance, letterhead, zone }));

/** Its own function: no other page may read files. */
export const handler = doors(
  door(contract.giveRecords, wire(giveRecords, ports)),
  { ...page, route: 'GET /records' },
  { ...page, route: 'POST /records' },
  { ...page, route: 'GET /es/records' },
  { ...page, route: 'POST /es/records' },
);
