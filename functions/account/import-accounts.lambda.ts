import { casesOn, clock, lettersOn, peopleOn } from '#functions/adapters/aws.ts';
import { houseOf, houseSettings } from '#functions/letters/house.ts';
import { officerFile } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { importAccounts } from './import-accounts.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'SENDER', 'COMPANY_ZONE', ...houseSettings);

const bringIn = importAccounts({
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  clock,
  house: houseOf(env),
  zone: env.COMPANY_ZONE,
});

export const handler = officerFile(
  env.GROUPS_CLAIM,
  { mediaType: 'text/csv', maxMegabytes: 1 },
  async ({ file }, { sub }) => ({ status: 200, body: await bringIn(file, sub) }),
);
