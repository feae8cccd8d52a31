import {
  casesOn,
  clock,
  controllerNamesOn,
  lettersOn,
  peopleOn,
  secretsOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { letterheadOf, letterheadSettings } from '#functions/letters/letterhead.ts';
import { api } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { answerForController, objectToErasure } from '#functions/request/roster/answer-for-controller.ts';
import { answerRoster } from './answer-roster.ts';
import { askedOfContacts } from './asked-of-contacts.ts';
import { controllerAnswerGiven } from './contract.ts';
import { giveControllerAnswer } from './give-controller-answer.ts';

const env = environment(
  'TABLE_NAME',
  'MAC_KEY_ID',
  'MACHINE_ARN_PREFIX',
  'SENDER',
  'COMPANY_ZONE',
  ...letterheadSettings,
);

const ports = {
  cases: casesOn(env),
  people: peopleOn(env),
  secrets: secretsOn(env),
  workflows: workflowsOn(env),
  register: controllerNamesOn(env),
  letters: lettersOn(env),
  letterhead: letterheadOf(env),
  zone: env.COMPANY_ZONE,
  clock,
};
const asked = askedOfContacts({
  answer: answerForController(ports),
  object: objectToErasure(ports),
  roster: answerRoster(ports),
});
const give = giveControllerAnswer({ ...ports, asked });

export const handler = api(controllerAnswerGiven, async ({ body }) => {
  await give(body);
  return { status: 200, body: { answer: body.answer } };
});
