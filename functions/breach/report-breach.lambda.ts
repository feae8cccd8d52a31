import { casesOn, clock, textsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { reportInText } from './letters/law-enforcement-report.ts';
import { reportBreach } from './report-breach.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'COMPANY_NAME', 'COMPANY_ADDRESS', 'BREACH');
const { facilityUrl, contact24h, frn = null } = breachSettingsOf(env);

const report = reportBreach({
  cases: casesOn(env),
  texts: textsOn(env),
  clock,
  carrier: { name: env.COMPANY_NAME, address: env.COMPANY_ADDRESS, frn, contact24h },
  facilityUrl,
});

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params, accept }) => {
  const found = await report(params.caseId ?? '');
  return accept.includes('text/plain')
    ? { status: 200, text: reportInText(found), headers: { 'content-type': 'text/plain; charset=utf-8' } }
    : { status: 200, body: found };
});
