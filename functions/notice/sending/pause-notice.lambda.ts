import { casesOn, clock } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { environment } from '#functions/platform/environment.ts';
import { task } from '#functions/platform/task.ts';
import { stoppedInput } from '../contract.ts';
import { pauseNotice } from './pause-notice.ts';

const env = environment('TABLE_NAME', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  stoppedInput,
  pauseNotice({ breaches: breachesOver({ cases: casesOn(env), clock, closures, ruleset }) }),
);
