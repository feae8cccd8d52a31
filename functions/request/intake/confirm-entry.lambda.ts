import { casesOn } from '#functions/adapters/aws.ts';
import { confirmation } from '#functions/case/contract.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { confirmEntry } from './enter-request.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const confirm = confirmEntry({ cases: casesOn(env) });

export const handler = officerApi(env.GROUPS_CLAIM, confirmation, async ({ params, body }, { sub }) => ({
  status: 200,
  body: await confirm(params.caseId ?? '', sub, body),
}));
