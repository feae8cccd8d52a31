import { casesOn, clock, filesOn, ledgerOn, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { place } from '#functions/breach/contract.ts';
import { breachSettingsOf } from '#functions/breach/settings.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerDoors } from '#functions/platform/officer-doors.ts';
import { finished, mailed } from '../contract.ts';
import { finishRows } from './finish-rows.ts';
import { mailRows } from './record-paper-mail.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);
const breaches = breachesOver({ cases: casesOn(env), clock, closures, ruleset });

const mail = mailRows({ breaches, ledger: ledgerOn(env), workflows: workflowsOn(env), clock });
const finish = finishRows({ breaches, files: filesOn(env), texts: textsOn(env) });

export const handler = officerDoors({
  [`POST ${place}/{id}/postal`]: officerApi(env.GROUPS_CLAIM, mailed, async ({ body, params }, { sub }) => ({
    status: 200,
    body: await mail(params.id ?? '', body, sub),
  })),
  [`POST ${place}/{id}/rows-to-finish`]: officerApi(
    env.GROUPS_CLAIM,
    finished,
    async ({ body, params }, { sub }) => ({ status: 200, body: await finish(params.id ?? '', body, sub) }),
  ),
});
