import { casesOn, clock, lettersOn, peopleOn, registerOn, secretsOn } from '#functions/adapters/aws.ts';
import { houseOf, houseSettings } from '#functions/letters/letterhead.ts';
import { officerApi } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { register, slug } from './contract.ts';
import { putController } from './put-controller.ts';

const env = environment(
  'TABLE_NAME',
  'GROUPS_CLAIM',
  'SENDER',
  'MAC_KEY_ID',
  'COMPANY_ZONE',
  ...houseSettings,
);

const put = putController({
  cases: casesOn(env),
  people: peopleOn(env),
  register: registerOn(env),
  letters: lettersOn(env),
  secrets: secretsOn(env),
  clock,
  house: houseOf(env),
  zone: env.COMPANY_ZONE,
});

export const handler = officerApi(env.GROUPS_CLAIM, register, async ({ params, body }, { sub }) => {
  const { opened, entry } = await put(check(slug, params.slug), body, sub);
  return { status: opened ? 201 : 200, body: entry };
});
