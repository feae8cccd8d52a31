import {
  breachOfficersAddress,
  bulkEmail,
  cases,
  chance,
  claims,
  clock,
  closures,
  files,
  ledger,
  letterhead,
  letters,
  ruleset,
  sending,
  signals,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { askNotice } from './ask-notice.ts';

const breach = { cases, chance, clock, closures, ruleset, signals };
const pages = { bulkEmail, claims, files, ledger, sending };

export const handler = task(
  caseInput,
  wire(askNotice, { ...breach, ...pages, letterhead, letters, breachOfficersAddress, texts, workflows }),
);
