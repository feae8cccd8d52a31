import { casesOn, clock, peopleOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { accountNumber } from './contract.ts';
import { readAccount } from './read-account.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'COMPANY_ZONE');

const read = readAccount({ cases: casesOn(env), people: peopleOn(env), clock, zone: env.COMPANY_ZONE });

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }) => ({
  status: 200,
  body: await read(check(accountNumber, params.number)),
}));
