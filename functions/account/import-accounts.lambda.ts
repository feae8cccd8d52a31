import { casesOn, clock, filesOn, lettersOn, peopleOn } from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { officerApi, officerFile } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { confirmImport, viewImport } from './confirm-import.ts';
import { fileSha256, imports } from './contract.ts';
import { importAccounts } from './import-accounts.ts';

const env = environment(
  'TABLE_NAME',
  'FILES_BUCKET',
  'GROUPS_CLAIM',
  'SENDER',
  'COMPANY_ZONE',
  ...letterheadSettings,
);
const claim = env.GROUPS_CLAIM;

const needs = {
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  files: filesOn(env),
  clock,
  letterhead: letterheadOf(env),
  zone: env.COMPANY_ZONE,
};
const [bringIn, view, confirm] = [importAccounts(needs), viewImport(needs), confirmImport(needs)];

export const handler = officerRoutes({
  [`POST ${imports}`]: officerFile(
    claim,
    { mediaType: 'text/csv', maxMegabytes: 1 },
    async ({ file }, { sub }) => ({ status: 200, body: await bringIn(file, sub) }),
  ),
  [`GET ${imports}/{sha256}`]: officerApi(claim, undefined, async ({ params }) => ({
    status: 200,
    body: await view(check(fileSha256, params.sha256)),
  })),
  [`POST ${imports}/{sha256}/confirmation`]: officerApi(claim, undefined, async ({ params }, { sub }) => ({
    status: 200,
    body: await confirm(check(fileSha256, params.sha256), sub),
  })),
});
