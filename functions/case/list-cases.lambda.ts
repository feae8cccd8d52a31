import { casesOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { listCases } from './list-cases.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const list = listCases({ cases: casesOn(env) });

export const handler = officerApi(env.GROUPS_CLAIM, undefined, async ({ query }, { sub }) => {
  const assignee = query.assignee === 'me' ? sub : query.assignee || undefined;
  return { status: 200, body: await list(query.queue || undefined, query.cursor || undefined, assignee) };
});
