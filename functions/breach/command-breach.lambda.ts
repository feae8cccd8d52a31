import {
  casesOn,
  claimsOn,
  clock,
  filesOn,
  ledgerOn,
  lettersOn,
  releasesOn,
  textsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { houseOf, houseSettings } from '#functions/letters/letterhead.ts';
import { noticesOver } from '#functions/notice/accounting/notices.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerDoors } from '#functions/platform/officer-doors.ts';
import { verbs } from './actions.ts';
import { commandBreach } from './command-breach.ts';
import { type VerbPath, verbPaths, verbRoute } from './contract.ts';
import { keepRefused } from './refused-entry.ts';
import { breachSettingsOf } from './settings.ts';

const env = environment(
  'TABLE_NAME',
  'FILES_BUCKET',
  'MACHINE_ARN_PREFIX',
  'GROUPS_CLAIM',
  'BREACH',
  'SENDER',
  ...houseSettings,
);
const { closures, ruleset, contactHours } = breachSettingsOf(env);

const texts = textsOn(env);
const cases = casesOn(env);
const house = houseOf(env);
const command = commandBreach({
  cases,
  releases: releasesOn(env),
  notices: noticesOver(
    { files: filesOn(env), ledger: ledgerOn(env), claims: claimsOn(env), texts, clock },
    { house, ...(contactHours === undefined ? {} : { contactHours }) },
  ),
  texts,
  workflows: workflowsOn(env),
  clock,
  closures,
  ruleset,
});

const refused = keepRefused({
  cases,
  texts,
  letters: lettersOn(env),
  clock,
  house,
  dpoAddress: env.DPO_ADDRESS,
});

const door = (path: VerbPath) => {
  const { schema, plan } = verbs[path];
  return officerApi(
    env.GROUPS_CLAIM,
    schema,
    async ({ body, params: { id = '', n = '' } }, { sub }) =>
      command(id, plan(body, { by: sub, n: /^[1-9]\d{0,5}$/.test(n) ? Number(n) : 0 }), sub),
    ({ body, params: { id = '' }, error }, { sub }) => refused({ path, id, body, by: sub, error }),
  );
};

export const handler = officerDoors(
  Object.fromEntries(verbPaths.map((path) => [`POST ${verbRoute(path)}`, door(path)])),
);
