import { casesOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { confirmEntry } from './enter-request.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const confirm = confirmEntry({ cases: casesOn(env) });

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }, { sub }) => ({
  status: 200,
  body: await confirm(params.id ?? '', sub),
}));
