import {
  cases,
  clock,
  closures,
  lawCheck,
  ledger,
  officers,
  ruleset,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { noticeReader } from '#functions/notice/accounting/notices.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse } from '#functions/platform/on-use.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listBreaches } from './list-breaches.ts';

const dated = { cases, clock, closures, ruleset, texts };
const reading = { ...dated, ledger };

const showBreach = onUse(async () => (await import('./read-breach.ts')).showBreach(noticeReader));
const readExhibit = onUse(async () => (await import('./read-exhibit.ts')).readExhibit);

export const handler = doors(
  door(contract.listBreaches, wire(listBreaches(noticeReader), reading)),
  door(contract.readBreach, wire(showBreach, { ...reading, officers, workflows })),
  door(contract.readExhibit, wire(readExhibit, { ...dated, lawCheck, officers })),
);
