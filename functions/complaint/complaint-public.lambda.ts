import {
  cases,
  chance,
  clock,
  counters,
  idempotency,
  limits,
  people,
  policies,
  secrets,
  siteUrl,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { countingRefused } from '#functions/platform/refused-sources.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import { submitComplaint } from './intake/submit-complaint.ts';
import { sayUnsatisfied, sendComplaintMessage, withdrawComplaint } from './status/act-on-complaint.ts';
import { readComplaint } from './status/read-complaint.ts';

const receiving = {
  cases,
  chance,
  clock,
  counters,
  idempotency,
  limits,
  people,
  policies,
  secrets,
  siteUrl,
  workflows,
  zone,
};
const viewing = { cases, clock, secrets, texts };
const acting = { ...viewing, workflows };

const submit = (given: Pick<Ports, keyof typeof receiving>) => countingRefused(submitComplaint(given));

export const handler = doors(
  door(contract.submitComplaint, wire(submit, receiving)),
  door(contract.readComplaint, wire(readComplaint, viewing)),
  door(contract.sendComplaintMessage, wire(sendComplaintMessage, acting)),
  door(contract.withdrawComplaint, wire(withdrawComplaint, acting)),
  door(contract.sayUnsatisfied, wire(sayUnsatisfied, acting)),
);
