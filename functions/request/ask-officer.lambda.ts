import { casesOn, lettersOn } from '#functions/adapters/aws.ts';
import { houseOf, houseSettings } from '#functions/letters/house.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { askOfficer } from './ask-officer.ts';

const env = environment('TABLE_NAME', 'SENDER', 'OFFICERS_ADDRESS', ...houseSettings);

export const handler = task(
  caseInput,
  askOfficer({
    cases: casesOn(env),
    letters: lettersOn(env),
    house: houseOf(env),
    officersAddress: env.OFFICERS_ADDRESS,
  }),
);
