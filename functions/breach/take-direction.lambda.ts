import {
  cases,
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
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { noticesOver } from '#functions/notice/accounting/notices.ts';
import { doors, rawDoor } from '#functions/platform/door.ts';
import { count } from '#functions/platform/metric.ts';
import { wire } from '#functions/platform/wire.ts';
import { actionRows } from './action-rows.ts';
import { takeDirection } from './take-direction.ts';

const reading = { claims, contactHours, files, ledger, letterhead };
const acting = { cases, clock, closures, releases, ruleset, texts, workflows, ...reading };
const replying = { dpoAddress, idempotency, letters };

const doorOf = (type: 'record-direction' | 'correct-direction') =>
  rawDoor(actionRows[type], wire(takeDirection(count, type, noticesOver), { ...acting, ...replying }));

export const handler = doors(doorOf('record-direction'), doorOf('correct-direction'));
