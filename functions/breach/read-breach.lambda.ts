import { cases, clock, closures, ledger, ruleset, texts, workflows } from '#functions/adapters/sources.ts';
import { noticeReader } from '#functions/notice/accounting/notices.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { showBreach } from './read-breach.ts';

export const handler = door(
  contract.readBreach,
  wire(showBreach(noticeReader), { cases, clock, closures, ledger, ruleset, texts, workflows }),
);
