import { casesOn, clock, releasesOn } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { releaseBreach } from './release-breach.ts';
import { breachSettingsOf } from './settings.ts';

const env = environment('TABLE_NAME', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  releaseBreach({ cases: casesOn(env), releases: releasesOn(env), clock, closures, ruleset }),
);
