import { casesOn, clock, lettersOn, peopleOn, secretsOn, textsOn } from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { sendOwedLetters } from './send-owed-letters.ts';

const env = environment('TABLE_NAME', 'SENDER', 'MAC_KEY_ID', 'OFFICERS_ADDRESS', ...letterheadSettings);

export const handler = task(
  caseInput,
  sendOwedLetters({
    cases: casesOn(env),
    people: peopleOn(env),
    texts: textsOn(env),
    secrets: secretsOn(env),
    letters: lettersOn(env),
    clock,
    letterhead: letterheadOf(env),
    officersAddress: env.OFFICERS_ADDRESS,
  }),
);
