import { casesOn, clock, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { askRelease } from './ask-release.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  askRelease({ cases: casesOn(env), workflows: workflowsOn(env), clock, closures, ruleset }),
);
