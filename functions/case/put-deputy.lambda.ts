import { casesOn, clock } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { putDeputy as row } from './contract.ts';
import { putDeputy } from './put-deputy.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const put = putDeputy({ cases: casesOn(env), clock });

export const handler = officerApi(env.GROUPS_CLAIM, row.body, async ({ body }, officer) => ({
  status: 200,
  body: await put(body, officer),
}));
