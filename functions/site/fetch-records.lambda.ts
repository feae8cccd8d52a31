import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { casesOn, clock, countersOn, filesOn, secretsOn } from '#functions/adapters/aws.ts';
import { api } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { logFault } from '#functions/platform/log.ts';
import { count } from '#functions/platform/metric.ts';
import { giveRecords } from '#functions/request/answer/fetch-records.ts';
import { recordsAsked } from '#functions/request/contract.ts';
import { answerOf, requestOf } from './event.ts';
import { recordsPages } from './records.ts';
import { wentWrong } from './simple-pages.ts';

const env = environment(
  'TABLE_NAME',
  'MAC_KEY_ID',
  'FILES_BUCKET',
  'COMPANY_NAME',
  'COMPANY_CONTACT',
  'COMPANY_ZONE',
);

const give = giveRecords({
  cases: casesOn(env),
  counters: countersOn(env),
  secrets: secretsOn(env),
  files: filesOn(env),
  clock,
});
const letterhead = { companyName: env.COMPANY_NAME, contact: env.COMPANY_CONTACT, zone: env.COMPANY_ZONE };
const pages = recordsPages({ ...letterhead, fetch: async (typed) => give(check(recordsAsked, typed)) });
const door = api(recordsAsked, async ({ body }) => ({ status: 200, body: await give(body) }));

/** Records of a service, by the page and by the API; a function of its own, for no other page needs files. */
export const handler = async (
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> => {
  if (event.routeKey === 'POST /api/records') return door(event, context);
  try {
    return answerOf(await pages(requestOf(event)));
  } catch (error) {
    logFault(error, { requestId: event.requestContext.requestId });
    count('RepliesFailed', 1);
    return answerOf(wentWrong(letterhead));
  }
};
