import {
  casesOn,
  chance,
  clock,
  countersOn,
  idempotencyOn,
  peopleOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { limitsOf } from '#functions/adapters/settings.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { submission } from '../contract.ts';
import { admit } from './admit.ts';
import { submitRequest } from './submit-request.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'COMPANY_ZONE', 'SITE_URL', 'LIMITS');

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

const letIn = admit({ counters: countersOn(env), clock, limits: limitsOf(env) });

export const handler = api(submission, async ({ body, idempotencyKey, source }) => {
  await letIn(source, idempotencyKey ?? chance.caseId('request'));
  const receipt = await submit(body, idempotencyKey);
  return { status: 201, body: receipt, headers: { location: `/api/requests/${receipt.id}` } };
});
