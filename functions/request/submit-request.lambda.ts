import { casesOn, chance, clock, idempotencyOn, peopleOn, workflowsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { submission } from './contract.ts';
import { submitRequest } from './submit-request.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'COMPANY_ZONE', 'SITE_URL');

const submit = submitRequest({
  cases: casesOn(env),
  people: peopleOn(env),
  idempotency: idempotencyOn(env),
  workflows: workflowsOn(env),
  chance,
  clock,
  zone: env.COMPANY_ZONE,
  siteUrl: env.SITE_URL,
});

export const handler = api(submission, async ({ body, idempotencyKey }) => {
  const receipt = await submit(body, idempotencyKey);
  return { status: 201, body: receipt, headers: { location: `/api/requests/${receipt.id}` } };
});
