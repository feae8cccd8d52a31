import {
  cases,
  chance,
  clock,
  idempotency,
  people,
  siteUrl,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { enterRequest } from './enter-request.ts';

const ports = { cases, chance, clock, idempotency, people, siteUrl, texts, workflows, zone };

export const handler = door(contract.enterRequest, wire(enterRequest, ports));
