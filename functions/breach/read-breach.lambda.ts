import { casesOn, clock, ledgerOn, textsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { noticeReader } from '#functions/notice/accounting/notices.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { readBreach } from './read-breach.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

const texts = textsOn(env);
const read = readBreach({
  cases: casesOn(env),
  notices: noticeReader({ ledger: ledgerOn(env), texts }),
  texts,
  clock,
  closures,
  ruleset,
});

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }, { sub }) => ({
  status: 200,
  body: await read(params.caseId ?? '', sub),
}));
