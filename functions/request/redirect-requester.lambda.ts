import { casesOn, clock, lettersOn, peopleOn } from '#functions/adapters/aws.ts';
import { houseOf, houseSettings } from '#functions/letters/house.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { redirectRequester } from './redirect-requester.ts';

const env = environment('TABLE_NAME', 'SENDER', ...houseSettings);

export const handler = task(
  caseInput,
  redirectRequester({
    cases: casesOn(env),
    people: peopleOn(env),
    letters: lettersOn(env),
    clock,
    house: houseOf(env),
  }),
);
