import { casesOn, textsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { addNote } from './add-note.ts';
import { note } from './contract.ts';

const env = environment('TABLE_NAME', 'GROUPS_CLAIM');

const add = addNote({ cases: casesOn(env), texts: textsOn(env) });

export const handler = officerApi(env.GROUPS_CLAIM, note, async ({ params, body }, { sub }) => {
  await add(params.caseId ?? '', body.text, sub);
  return { status: 201, body: { id: params.caseId } };
});
