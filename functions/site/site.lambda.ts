import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { requests } from '#domain/request/request.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import {
  casesOn,
  chance,
  clock,
  controllerNamesOn,
  countersOn,
  idempotencyOn,
  lettersOn,
  peopleOn,
  secretsOn,
  textsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings, limitsOf } from '#functions/adapters/settings.ts';
import { answerRoster } from '#functions/controller/answer-roster.ts';
import { giveControllerAnswer as controllerAnswerGiven } from '#functions/controller/contract.ts';
import { giveControllerAnswer } from '#functions/controller/give-controller-answer.ts';
import { check } from '#functions/platform/check.ts';
import { environment } from '#functions/platform/environment.ts';
import { logFault } from '#functions/platform/log.ts';
import { count } from '#functions/platform/metric.ts';
import { messageWritten, requestScope, submission, verdictGiven } from '#functions/request/contract.ts';
import { admit } from '#functions/request/intake/admit.ts';
import { receiptOf } from '#functions/request/intake/receive.ts';
import { submitRequest } from '#functions/request/intake/submit-request.ts';
import { answerForController, objectToErasure } from '#functions/request/roster/answer-for-controller.ts';
import { readRequest } from '#functions/request/status/read-request.ts';
import { sendMessage } from '#functions/request/status/send-message.ts';
import { withdrawRequest } from '#functions/request/status/withdraw-request.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { renewLink } from '#functions/request/verification/renew-link.ts';
import { answerOf, requestOf } from './event.ts';
import type { SiteNeeds } from './needs.ts';
import { wentWrong } from './simple-pages.ts';
import { site } from './site.ts';

const settings = environment(
  'TABLE_NAME',
  'MACHINE_ARN_PREFIX',
  'MAC_KEY_ID',
  'COMPANY_ZONE',
  'SENDER',
  'LIMITS',
  ...letterheadSettings,
);
const {
  SITE_URL: siteUrl,
  COMPANY_NAME: companyName,
  COMPANY_CONTACT: contact,
  COMPANY_ZONE: zone,
} = settings;

const ports = {
  cases: casesOn(settings),
  people: peopleOn(settings),
  idempotency: idempotencyOn(settings),
  secrets: secretsOn(settings),
  texts: textsOn(settings),
  workflows: workflowsOn(settings),
  counters: countersOn(settings),
  letters: lettersOn(settings),
  register: controllerNamesOn(settings),
  letterhead: letterheadOf(settings),
  limits: limitsOf(settings),
  zone,
  chance,
  clock,
};
const submit = submitRequest({ ...ports, siteUrl });
const decide = giveVerdict(ports);
const withdraw = withdrawRequest(ports);
const write = sendMessage(ports);
const answerAsContact = giveControllerAnswer({
  adopt: answerForController,
  object: objectToErasure,
  roster: answerRoster,
})(ports);

const needs: SiteNeeds = {
  companyName,
  contact,
  zone,
  newKey: randomUUID,
  submit: async (typed, key) => submit(check(submission, typed), key),
  receiptOf: async (key) => {
    const id = await ports.idempotency.find(requestScope, key);
    const found = id === undefined ? undefined : await ports.cases.find(requests, id);
    if (found === undefined) return undefined;
    const account = (await ports.people.read(found.id))?.account ?? '';
    return { ...receiptOf(found.id, found.state, siteUrl), numberGiven: accountIdOf(account) !== undefined };
  },
  verdict: async (secret, verdict, request) => decide(check(verdictGiven, { secret, verdict, request })),
  status: readRequest(ports),
  write: async (id, key, text) => write(id, key, check(messageWritten, { text }).text),
  renew: renewLink(ports),
  answerForController: async (secret, answer) =>
    void (await answerAsContact(check(controllerAnswerGiven.body, { secret, answer }))),
  admit: admit(ports),
  now: () => clock.now(),
  formSeconds: ports.limits.formSeconds,
  withdraw: async (id, key) => void (await withdraw(id, key)),
};
const pages = site(needs);

/** The public pages; whatever goes wrong, a person gets a page. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  try {
    return answerOf(await pages(requestOf(event)));
  } catch (error) {
    logFault(error, { requestId: event.requestContext.requestId });
    count('RepliesFailed', 1);
    return answerOf(wentWrong(needs));
  }
};
