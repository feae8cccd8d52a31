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
import { breachSettingsOf, letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { noticesOver } from '#functions/notice/accounting/notices.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { breachActions } from './actions.ts';
import { commandBreach } from './command-breach.ts';
import { type BreachActionPath, breachActionPaths, breachActionRoute } from './contract.ts';
import { keepRefused } from './refused-entry.ts';

const env = environment(
  'TABLE_NAME',
  'FILES_BUCKET',
  'MACHINE_ARN_PREFIX',
  'GROUPS_CLAIM',
  'BREACH',
  'SENDER',
  ...letterheadSettings,
);
const { closures, ruleset, contactHours } = breachSettingsOf(env);

const texts = textsOn(env);
const cases = casesOn(env);
const letterhead = letterheadOf(env);
const command = commandBreach({
  cases,
  releases: releasesOn(env),
  notices: noticesOver({
    ...{ files: filesOn(env), ledger: ledgerOn(env), claims: claimsOn(env), texts, clock },
    ...{ letterhead, contactHours },
  }),
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
  letterhead,
  dpoAddress: env.DPO_ADDRESS,
});

const door = (path: BreachActionPath) => {
  const { schema, plan } = breachActions[path];
  return officerApi(
    env.GROUPS_CLAIM,
    schema,
    async ({ body, params: { caseId = '', n = '' } }, { sub }) =>
      command(caseId, plan(body, { by: sub, n: /^[1-9]\d{0,5}$/.test(n) ? Number(n) : 0 }), sub),
    ({ body, params: { caseId = '' }, error }, { sub }) => refused({ path, caseId, body, by: sub, error }),
  );
};

export const handler = officerRoutes(
  Object.fromEntries(breachActionPaths.map((path) => [`POST ${breachActionRoute(path)}`, door(path)])),
);
