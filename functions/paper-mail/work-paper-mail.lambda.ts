import { casesOn, clock, paperMailOn, secretsOn, workflowsOn } from '#functions/adapters/aws.ts';
import { officerApi } from '#functions/platform/api.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { posted, undeliverable, waitingQuery } from './contract.ts';
import { readLetter } from './read-letter.ts';
import { recordPosted } from './record-posted-letter.ts';

const env = environment('TABLE_NAME', 'MACHINE_ARN_PREFIX', 'MAC_KEY_ID', 'GROUPS_CLAIM', 'COMPANY_ZONE');
const claim = env.GROUPS_CLAIM;

const needs = {
  cases: casesOn(env),
  post: paperMailOn(env),
  secrets: secretsOn(env),
  workflows: workflowsOn(env),
  clock,
  zone: env.COMPANY_ZONE,
};
const [read, record, pageSize] = [readLetter(needs), recordPosted(needs), 50];

type Params = Readonly<Record<string, string>>;
const keyOf = ({ kind = '', of = '' }: Params) => ({ kind, of });

const page = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

export const handler = officerRoutes({
  'GET /api/officer/letters': officerApi(claim, undefined, async ({ query }) => ({
    status: 200,
    body: await needs.post.waiting(
      check(waitingQuery, query.queue ?? 'to-post'),
      query.cursor || undefined,
      pageSize,
    ),
  })),
  'GET /api/officer/letters/{caseId}/{kind}/{of}': officerApi(
    claim,
    undefined,
    async ({ params }, { sub }) => ({
      status: 200,
      text: await read(params.caseId ?? '', keyOf(params), sub),
      headers: page,
    }),
  ),
  'POST /api/officer/letters/{caseId}/{kind}/{of}/posted': officerApi(
    claim,
    posted,
    async ({ params, body }, { sub }) => ({
      status: 200,
      body: await record(params.caseId ?? '', keyOf(params), body, sub),
    }),
  ),
  'POST /api/officer/letters/{caseId}/{kind}/{of}/undeliverable': officerApi(
    claim,
    undeliverable,
    async ({ params, body }, { sub }) => ({
      status: 200,
      body: await record(params.caseId ?? '', keyOf(params), { undeliverable: body.reason }, sub),
    }),
  ),
});
