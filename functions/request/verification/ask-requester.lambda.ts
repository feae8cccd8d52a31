import { casesOn, clock, countersOn, lettersOn, peopleOn, secretsOn } from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings, limitsOf } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { askRequester } from './ask-requester.ts';

const env = environment('TABLE_NAME', 'SENDER', 'MAC_KEY_ID', 'LIMITS', ...letterheadSettings);

export const handler = task(
  caseInput,
  askRequester({
    cases: casesOn(env),
    people: peopleOn(env),
    letters: lettersOn(env),
    secrets: secretsOn(env),
    counters: countersOn(env),
    clock,
    letterhead: letterheadOf(env),
    limits: limitsOf(env),
  }),
);
