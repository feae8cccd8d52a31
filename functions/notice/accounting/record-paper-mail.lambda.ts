import { casesOn, clock, filesOn, ledgerOn, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { breachesPath } from '#functions/breach/contract.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { finished, paperMailed } from '../contract.ts';
import { finishRows } from './finish-rows.ts';
import { recordPaperMail } from './record-paper-mail.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);
const breaches = breachesOver({ cases: casesOn(env), clock, closures, ruleset });

const mail = recordPaperMail({ breaches, ledger: ledgerOn(env), workflows: workflowsOn(env), clock });
const finish = finishRows({ breaches, files: filesOn(env), texts: textsOn(env) });

export const handler = officerRoutes({
  [`POST ${breachesPath}/{caseId}/postal`]: officerApi(
    env.GROUPS_CLAIM,
    paperMailed,
    async ({ body, params }, { sub }) => ({
      status: 200,
      body: await mail(params.caseId ?? '', body, sub),
    }),
  ),
  [`POST ${breachesPath}/{caseId}/rows-to-finish`]: officerApi(
    env.GROUPS_CLAIM,
    finished,
    async ({ body, params }, { sub }) => ({
      status: 200,
      body: await finish(params.caseId ?? '', body, sub),
    }),
  ),
});
