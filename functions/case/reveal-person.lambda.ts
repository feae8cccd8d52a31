import { casesOn, clock, peopleOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { revealPerson } from './reveal-person.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM', 'COMPANY_ZONE');

const reveal = revealPerson({ cases: casesOn(env), people: peopleOn(env), clock, zone: env.COMPANY_ZONE });

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }, { sub }) => ({
  status: 200,
  body: await reveal(params.caseId ?? '', sub),
}));
