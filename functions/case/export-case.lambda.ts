import { casesOn, clock, peopleOn, storedLettersOn, textsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { exportCase } from './export-case.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const exported = exportCase({
  cases: casesOn(env),
  people: peopleOn(env),
  letters: storedLettersOn(env),
  texts: textsOn(env),
  clock,
});

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }) => ({
  status: 200,
  body: await exported(params.caseId ?? ''),
  headers: {
    'content-disposition': `attachment; filename="${encodeURIComponent(params.caseId ?? 'case')}.json"`,
  },
}));
