import { casesOn, clock, releasesOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { releaseBreach } from './release-breach.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  releaseBreach({
    cases: casesOn(env),
    releases: releasesOn(env),
    workflows: workflowsOn(env),
    clock,
    closures,
    ruleset,
  }),
);
