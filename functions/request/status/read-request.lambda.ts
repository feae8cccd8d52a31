import { casesOn, secretsOn, textsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { readRequest } from './read-request.ts';

const env = environment('TABLE_NAME', 'MAC_KEY_ID');

const read = readRequest({ cases: casesOn(env), secrets: secretsOn(env), texts: textsOn(env) });

export const handler = api(undefined, async ({ params, bearer }) => ({
  status: 200,
  body: await read(params.caseId ?? '', bearer),
}));
