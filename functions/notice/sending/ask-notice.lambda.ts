import {
  breachOfficersAddress,
  bulkEmail,
  cases,
  claims,
  clock,
  closures,
  files,
  ledger,
  letterhead,
  letters,
  ruleset,
  sending,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { askNotice } from './ask-notice.ts';

const breach = { cases, clock, closures, ruleset };
const pages = { bulkEmail, claims, files, ledger, sending };

export const handler = task(
  caseInput,
  wire(askNotice, { ...breach, ...pages, letterhead, letters, breachOfficersAddress, texts, workflows }),
);
