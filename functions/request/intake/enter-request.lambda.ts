import {
  cases,
  chance,
  clock,
  cpniRecipients,
  idempotency,
  officerActs,
  pendingDenials,
  people,
  policies,
  siteUrl,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { enterRequest } from './enter-request.ts';

const once = wire(doOnce, { officerActs });

const ports = {
  cases,
  chance,
  clock,
  cpniRecipients,
  idempotency,
  pendingDenials,
  people,
  policies,
  siteUrl,
  texts,
  workflows,
  zone,
};

export const handler = door(contract.enterRequest, wire(enterRequest, ports), { once });
