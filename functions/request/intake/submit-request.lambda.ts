import {
  cases,
  chance,
  clock,
  counters,
  cpniRecipients,
  idempotency,
  limits,
  pendingDenials,
  people,
  policies,
  siteUrl,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { countingRefused } from '#functions/platform/refused-sources.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from '../contract.ts';
import { submitRequest } from './submit-request.ts';

const ports = {
  cases,
  chance,
  clock,
  cpniRecipients,
  counters,
  idempotency,
  limits,
  pendingDenials,
  people,
  policies,
  siteUrl,
  workflows,
  zone,
};

const submit = (given: Pick<Ports, keyof typeof ports>) => countingRefused(submitRequest(given));

export const handler = door(contract.submitRequest, wire(submit, ports));
