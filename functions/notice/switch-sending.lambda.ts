import { casesOn, clock, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerDoors } from '#functions/platform/officer-doors.ts';
import { sendingPut } from './contract.ts';
import { putSending, readSending } from './put-sending.ts';
import { sendingSettingsOf } from './settings.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'SENDING');

const needs = {
  cases: casesOn(env),
  texts: textsOn(env),
  workflows: workflowsOn(env),
  clock,
  settings: sendingSettingsOf(env),
};
const [put, read] = [putSending(needs), readSending(needs)];

export const handler = officerDoors({
  'GET /api/officer/sending': officerApi(env.GROUPS_CLAIM, undefined, async () => ({
    status: 200,
    body: await read(),
  })),
  'PUT /api/officer/sending': officerApi(env.GROUPS_CLAIM, sendingPut, async ({ body }, { sub }) => ({
    status: 200,
    body: await put(body, sub),
  })),
});
