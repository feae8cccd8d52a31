import { casesOn, clock, lettersOn, peopleOn } from '#functions/adapters/aws.ts';
import { houseOf, houseSettings } from '#functions/letters/letterhead.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { restrictionApplied } from '../contract.ts';
import { applyRestriction } from './apply-restriction.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'SENDER', ...houseSettings);

const apply = applyRestriction({
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  clock,
  house: houseOf(env),
});

export const handler = officerApi(
  env.GROUPS_CLAIM,
  restrictionApplied,
  async ({ params, body }, { sub }) => ({
    status: 200,
    body: await apply(params.id ?? '', body, sub),
  }),
);
