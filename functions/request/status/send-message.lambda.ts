import { casesOn, clock, secretsOn, textsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { messageWritten } from '../contract.ts';
import { sendMessage } from './send-message.ts';

const env = environment('TABLE_NAME', 'MAC_KEY_ID', 'MACHINE_ARN_PREFIX');

const send = sendMessage({
  cases: casesOn(env),
  texts: textsOn(env),
  secrets: secretsOn(env),
  workflows: workflowsOn(env),
  clock,
});

export const handler = api(messageWritten, async ({ params, bearer, body }) => ({
  status: 201,
  body: await send(params.caseId ?? '', bearer, body.text),
}));
