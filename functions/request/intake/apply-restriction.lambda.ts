import { casesOn, clock, lettersOn, peopleOn } from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/adapters/settings.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { restrictionApplied } from '../contract.ts';
import { applyRestriction } from './apply-restriction.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'SENDER', ...letterheadSettings);

const apply = applyRestriction({
  cases: casesOn(env),
  people: peopleOn(env),
  letters: lettersOn(env),
  clock,
  letterhead: letterheadOf(env),
});

export const handler = officerApi(
  env.GROUPS_CLAIM,
  restrictionApplied,
  async ({ params, body }, { sub }) => ({
    status: 200,
    body: await apply(params.caseId ?? '', body, sub),
  }),
);
