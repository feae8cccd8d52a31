import {
  cases,
  chance,
  clock,
  counters,
  idempotency,
  limits,
  people,
  siteUrl,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { submitRequest } from './submit-request.ts';

const ports = { cases, chance, clock, counters, idempotency, limits, people, siteUrl, workflows, zone };

export const handler = door(contract.submitRequest, wire(submitRequest, ports));
