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
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listBreaches } from './list-breaches.ts';
import { showBreach } from './read-breach.ts';
import { readExhibit } from './read-exhibit.ts';

const dated = { cases, clock, closures, ruleset, texts };
const reading = { ...dated, ledger };

export const handler = doors(
  door(contract.listBreaches, wire(listBreaches(noticeReader), reading)),
  door(contract.readBreach, wire(showBreach(noticeReader), { ...reading, officers, workflows })),
  door(contract.readExhibit, wire(readExhibit, { ...dated, lawCheck, officers })),
);
