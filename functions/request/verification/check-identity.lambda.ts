import { casesOn, clock, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { identityChecked } from '../contract.ts';
import { checkIdentity } from './check-identity.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM');

const record = checkIdentity({
  cases: casesOn(env),
  texts: textsOn(env),
  workflows: workflowsOn(env),
  clock,
});

export const handler = officerApi(env.GROUPS_CLAIM, identityChecked, async ({ params, body }, { sub }) => ({
  status: 200,
  body: await record(params.caseId ?? '', body, sub),
}));
