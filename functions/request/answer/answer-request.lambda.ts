import {
  cases,
  chance,
  clock,
  closures,
  ledger,
  officerActs,
  people,
  ruleset,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { answerRequest } from './answer-request.ts';

const once = wire(doOnce, { officerActs });

const ports = { cases, chance, clock, closures, ledger, people, ruleset, texts, workflows };

export const handler = door(contract.answerRequest, wire(answerRequest(legalHoldsOver), ports), { once });
