import { casesOn, claimsOn, clock, filesOn, ledgerOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { acceptDirection } from './accept-direction.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'MACHINE_ARN_PREFIX', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  acceptDirection({
    breaches: breachesOver({ cases: casesOn(env), clock, closures, ruleset }),
    claims: claimsOn(env),
    ledger: ledgerOn(env),
    files: filesOn(env),
    workflows: workflowsOn(env),
    clock,
  }),
);
