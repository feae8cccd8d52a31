import {
  casesOn,
  chance,
  clock,
  idempotencyOn,
  peopleOn,
  textsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { entered } from '../contract.ts';
import { enterRequest } from './enter-request.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'COMPANY_ZONE', 'SITE_URL', 'GROUPS_CLAIM');

const enter = enterRequest({
  cases: casesOn(env),
  people: peopleOn(env),
  texts: textsOn(env),
  idempotency: idempotencyOn(env),
  workflows: workflowsOn(env),
  chance,
  clock,
  zone: env.COMPANY_ZONE,
  siteUrl: env.SITE_URL,
});

export const handler = officerApi(env.GROUPS_CLAIM, entered, async ({ body, idempotencyKey }, { sub }) => {
  const receipt = await enter(body, sub, idempotencyKey);
  return { status: 201, body: receipt, headers: { location: `/api/officer/cases/${receipt.id}` } };
});
