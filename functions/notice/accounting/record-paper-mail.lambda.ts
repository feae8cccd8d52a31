import {
  cases,
  clock,
  closures,
  files,
  ledger,
  officerActs,
  ruleset,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const finishing = partOf(() => import('./finish-rows.ts'));
const recording = partOf(() => import('./record-paper-mail.ts'));

const once = wire(doOnce, { officerActs });

const breach = { cases, clock, closures, ruleset };

export const handler = doors(
  door(contract.recordPaperMail, wire(recording('recordPaperMail'), { ...breach, ledger, workflows }), {
    once,
  }),
  door(contract.finishRows, wire(finishing('finishRows'), { ...breach, files, texts }), { once }),
);
