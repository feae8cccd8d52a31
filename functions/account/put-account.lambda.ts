import { casesOn, clock, lettersOn, peopleOn } from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { officerApi } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { accountEntry, accountNumber } from './contract.ts';
import { putAccount } from './put-account.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'SENDER', 'COMPANY_ZONE', ...letterheadSettings);

const put = putAccount({
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  clock,
  letterhead: letterheadOf(env),
  zone: env.COMPANY_ZONE,
});

export const handler = officerApi(env.GROUPS_CLAIM, accountEntry, async ({ params, body }, { sub }) => {
  const { opened, view } = await put(check(accountNumber, params.number), body, sub);
  return { status: opened ? 201 : 200, body: view };
});
