import { casesOn, secretsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { withdrawRequest } from './withdraw-request.ts';

const env = environment('TABLE_NAME', 'MAC_KEY_ID');

const withdraw = withdrawRequest({ cases: casesOn(env), secrets: secretsOn(env) });

export const handler = api(undefined, async ({ params, bearer }) => ({
  status: 200,
  body: await withdraw(params.caseId ?? '', bearer),
}));
