import { casesOn, clock, releasesOn, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerDoors } from '#functions/platform/officer-doors.ts';
import { answerOf, commandBreach } from './command-breach.ts';
import { type VerbPath, verbPaths, verbRoute } from './contract.ts';
import { breachSettingsOf } from './settings.ts';
import { verbs } from './verbs.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

const command = commandBreach({
  cases: casesOn(env),
  releases: releasesOn(env),
  texts: textsOn(env),
  workflows: workflowsOn(env),
  clock,
  closures,
  ruleset,
});

const door = (path: VerbPath) => {
  const { schema, plan } = verbs[path];
  return officerApi(env.GROUPS_CLAIM, schema, async ({ body, params: { id = '', n = '' } }, { sub }) => {
    const planned = plan(body, { by: sub, n: /^[1-9]\d{0,5}$/.test(n) ? Number(n) : 0 });
    return answerOf(planned, await command(id, planned, sub));
  });
};

export const handler = officerDoors(
  Object.fromEntries(verbPaths.map((path) => [`POST ${verbRoute(path)}`, door(path)])),
);
