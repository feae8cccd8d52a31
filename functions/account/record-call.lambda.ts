import { casesOn, clock, peopleOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { accountNumber, callMade } from './contract.ts';
import { recordCall } from './record-call.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'COMPANY_ZONE');

const record = recordCall({ cases: casesOn(env), people: peopleOn(env), clock, zone: env.COMPANY_ZONE });

export const handler = officerApi(env.GROUPS_CLAIM, callMade, async ({ params, body }, { sub }) => ({
  status: 200,
  body: await record(check(accountNumber, params.number), Number(params.n), body, sub),
}));
