import {
  bulkEmailOn,
  casesOn,
  claimsOn,
  clock,
  filesOn,
  ledgerOn,
  lettersOn,
} from '#functions/adapters/aws.ts';
import {
  breachSettingsOf,
  letterheadOf,
  letterheadSettings,
  sendingOf as sendingSettingsOf,
} from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { askNotice } from './ask-notice.ts';

const env = environment(
  'TABLE_NAME',
  'FILES_BUCKET',
  'SENDER',
  'OFFICERS_ADDRESS',
  'BREACH',
  'SENDING',
  ...letterheadSettings,
);
const { closures, ruleset } = breachSettingsOf(env);
const cases = casesOn(env);

export const handler = task(
  caseInput,
  askNotice({
    breaches: breachesOver({ cases, clock, closures, ruleset }),
    cases,
    claims: claimsOn(env),
    ledger: ledgerOn(env),
    files: filesOn(env),
    letters: lettersOn(env),
    bulkEmail: bulkEmailOn(env),
    letterhead: letterheadOf(env),
    officersAddress: env.OFFICERS_ADDRESS,
    clock,
    settings: sendingSettingsOf(env),
  }),
);
