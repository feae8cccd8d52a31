import { casesOn, workflowsOn } from '#functions/adapters/aws.ts';
import { confirmation } from '#functions/case/contract.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { confirmIdentity } from './check-identity.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM');

const confirm = confirmIdentity({ cases: casesOn(env), workflows: workflowsOn(env) });

export const handler = officerApi(env.GROUPS_CLAIM, confirmation, async ({ params, body }, { sub }) => ({
  status: 200,
  body: await confirm(params.caseId ?? '', sub, body),
}));
