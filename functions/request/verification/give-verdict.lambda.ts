import { casesOn, clock, countersOn, secretsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { verdictGiven } from '../contract.ts';
import { giveVerdict } from './give-verdict.ts';

const env = environment('TABLE_NAME', 'MAC_KEY_ID', 'MACHINE_ARN_PREFIX');

const give = giveVerdict({
  cases: casesOn(env),
  counters: countersOn(env),
  secrets: secretsOn(env),
  workflows: workflowsOn(env),
  clock,
});

export const handler = api(verdictGiven, async ({ body }) => {
  await give(body);
  return { status: 200, body: { verdict: body.verdict } };
});
