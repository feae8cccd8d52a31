import { casesOn, clock, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { sendingPut } from '../contract.ts';
import { restoredBreaches } from './restored-breaches.ts';
import { readSending, turnSending } from './switch-sending.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);
const cases = casesOn(env);

const needs = {
  cases,
  breaches: breachesOver({ cases, clock, closures, ruleset }),
  texts: textsOn(env),
  workflows: workflowsOn(env),
  clock,
};
const [put, read, restored] = [turnSending(needs), readSending(needs), restoredBreaches(needs)];

export const handler = officerRoutes({
  'GET /api/officer/sending': officerApi(env.GROUPS_CLAIM, undefined, async () => ({
    status: 200,
    body: await read(),
  })),
  'PUT /api/officer/sending': officerApi(env.GROUPS_CLAIM, sendingPut, async ({ body }, { sub }) => ({
    status: 200,
    body: await put(body, sub),
  })),
  'GET /api/officer/restore': officerApi(env.GROUPS_CLAIM, undefined, async (_, { sub }) => ({
    status: 200,
    body: await restored(sub),
  })),
});
