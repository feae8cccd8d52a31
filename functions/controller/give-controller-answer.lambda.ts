import {
  cases,
  clock,
  letterhead,
  letters,
  people,
  policies,
  register,
  secrets,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import { answerForController, objectToErasure } from '#functions/request/roster/answer-for-controller.ts';
import { answerRoster } from './answer-roster.ts';
import * as contract from './contract.ts';
import { giveControllerAnswer } from './give-controller-answer.ts';

const give = giveControllerAnswer({
  adopt: answerForController,
  object: objectToErasure,
  roster: answerRoster,
});
const ports = { cases, clock, letterhead, letters, people, policies, register, secrets, workflows, zone };

export const handler = door(contract.giveControllerAnswer, wire(give, ports));
