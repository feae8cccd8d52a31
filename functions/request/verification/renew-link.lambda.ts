import { casesOn, clock, peopleOn, secretsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { renewLink } from './renew-link.ts';

const env = environment('TABLE_NAME', 'MAC_KEY_ID', 'MACHINE_ARN_PREFIX');

const renew = renewLink({
  cases: casesOn(env),
  people: peopleOn(env),
  secrets: secretsOn(env),
  workflows: workflowsOn(env),
  clock,
});

export const handler = api(undefined, async ({ params, bearer }) => ({
  status: 202,
  body: await renew(params.caseId ?? '', bearer),
}));
