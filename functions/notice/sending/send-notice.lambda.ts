import {
  bulkEmailOn,
  casesOn,
  claimsOn,
  clock,
  filesOn,
  ledgerOn,
  textsOn,
} from '#functions/adapters/aws.ts';
import { sendingOf as sendingSettingsOf } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { task } from '#functions/platform/task.ts';
import { laneInput } from '../contract.ts';
import { sendNotice } from './send-notice.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'SENDER', 'SENDING');

const send = sendNotice({
  cases: casesOn(env),
  claims: claimsOn(env),
  ledger: ledgerOn(env),
  files: filesOn(env),
  texts: textsOn(env),
  bulkEmail: bulkEmailOn(env),
  clock,
  settings: sendingSettingsOf(env),
});

export const handler = task(laneInput, (input, context) => send(input, context.getRemainingTimeInMillis()));
