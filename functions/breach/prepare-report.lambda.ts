import { casesOn, clock, lettersOn, workflowsOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf, letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { prepareReport } from './prepare-report.ts';

const env = environment(
  'TABLE_NAME',
  'MACHINE_ARN_PREFIX',
  'SENDER',
  'OFFICERS_ADDRESS',
  'BREACH',
  ...letterheadSettings,
);
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  prepareReport({
    cases: casesOn(env),
    letters: lettersOn(env),
    workflows: workflowsOn(env),
    clock,
    letterhead: letterheadOf(env),
    officersAddress: env.OFFICERS_ADDRESS,
    closures,
    ruleset,
  }),
);
