import { casesOn, clock, storedLettersOn, textsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { readCase } from './read-case.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const read = readCase({ cases: casesOn(env), letters: storedLettersOn(env), texts: textsOn(env), clock });

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }) => ({
  status: 200,
  body: await read(params.caseId ?? ''),
}));
