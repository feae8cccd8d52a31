import { casesOn, clock, lettersOn, peopleOn, secretsOn } from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { askOfficer } from './ask-officer.ts';

const env = environment('TABLE_NAME', 'SENDER', 'MAC_KEY_ID', 'OFFICERS_ADDRESS', ...letterheadSettings);

export const handler = task(
  caseInput,
  askOfficer({
    cases: casesOn(env),
    people: peopleOn(env),
    letters: lettersOn(env),
    secrets: secretsOn(env),
    clock,
    letterhead: letterheadOf(env),
    officersAddress: env.OFFICERS_ADDRESS,
  }),
);
