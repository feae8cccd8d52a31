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
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { countingRefused } from '#functions/platform/refused-sources.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';

const acts = partOf(() => import('./status/act-on-complaint.ts'));
const status = partOf(() => import('./status/read-complaint.ts'));

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

const submit = onUse(async () => {
  const { submitComplaint } = await import('./intake/submit-complaint.ts');
  return (given: Pick<Ports, keyof typeof receiving>) => countingRefused(submitComplaint(given));
});

export const handler = doors(
  door(contract.submitComplaint, wire(submit, receiving)),
  door(contract.readComplaint, wire(status('readComplaint'), viewing)),
  door(contract.sendComplaintMessage, wire(acts('sendComplaintMessage'), acting)),
  door(contract.withdrawComplaint, wire(acts('withdrawComplaint'), acting)),
  door(contract.sayUnsatisfied, wire(acts('sayUnsatisfied'), acting)),
);
