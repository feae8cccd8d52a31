import { casesOn, chance, clock, idempotencyOn, textsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { breachesPath, breachRecorded } from './contract.ts';
import { recordBreach } from './record-breach.ts';
import { noBreach } from './refused-entry.ts';

const env = environment('TABLE_NAME', 'COMPANY_ZONE', 'GROUPS_CLAIM');

const texts = textsOn(env);

const record = recordBreach({
  cases: casesOn(env),
  texts,
  idempotency: idempotencyOn(env),
  chance,
  clock,
  zone: env.COMPANY_ZONE,
});

export const handler = officerApi(
  env.GROUPS_CLAIM,
  breachRecorded,
  async ({ body, idempotencyKey }, { sub }) => {
    const { id: caseId } = await record(body, sub, idempotencyKey);
    return { status: 201, body: { id: caseId }, headers: { location: `${breachesPath}/${caseId}` } };
  },
  // There is no case yet beside which it could be kept.
  async ({ body }) => ({ kept: await texts.put(noBreach, body) }),
);
