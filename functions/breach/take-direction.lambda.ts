import {
  cases,
  chance,
  claims,
  clock,
  closures,
  contactHours,
  dpoAddress,
  files,
  idempotency,
  ledger,
  letterhead,
  letters,
  releases,
  ruleset,
  signals,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import type { noticesOver } from '#functions/notice/accounting/notices.ts';
import { doors, rawDoor } from '#functions/platform/door.ts';
import { count } from '#functions/platform/metric.ts';
import { allOnUse } from '#functions/platform/on-use.ts';
import { wire } from '#functions/platform/wire.ts';
import { actionRows } from './action-rows.ts';
import type { Notices } from './contract.ts';
import { takeDirection } from './take-direction.ts';

const reading = { claims, contactHours, files, ledger, letterhead };
const acting = {
  ...{ cases, chance, clock, closures, releases, ruleset, signals, texts, workflows },
  ...reading,
};
const replying = { dpoAddress, idempotency, letters };

const calls = {
  ...{ cpniTypes: true, countRows: true, drainStatusOf: true, letterNow: true, tallies: true, write: true },
} as const satisfies Readonly<Record<keyof Notices, true>>;
/** The first stop needs no letter of a notice. */
const notices = (ports: Parameters<typeof noticesOver>[0]): Notices =>
  allOnUse<Notices>(calls, async () =>
    (await import('#functions/notice/accounting/notices.ts')).noticesOver(ports),
  );

const doorOf = (type: 'record-direction' | 'correct-direction') =>
  rawDoor(actionRows[type], wire(takeDirection(count, type, notices), { ...acting, ...replying }));

export const handler = doors(doorOf('record-direction'), doorOf('correct-direction'));
