import {
  casesOn,
  clock,
  controllerNamesOn,
  lettersOn,
  peopleOn,
  secretsOn,
} from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/letters/letterhead.ts';
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
  ...letterheadSettings,
);

const put = putController({
  cases: casesOn(env),
  people: peopleOn(env),
  register: controllerNamesOn(env),
  letters: lettersOn(env),
  secrets: secretsOn(env),
  clock,
  letterhead: letterheadOf(env),
  zone: env.COMPANY_ZONE,
});

export const handler = officerApi(env.GROUPS_CLAIM, register, async ({ params, body }, { sub }) => {
  const { opened, entry } = await put(check(slug, params.slug), body, sub);
  return { status: opened ? 201 : 200, body: entry };
});
