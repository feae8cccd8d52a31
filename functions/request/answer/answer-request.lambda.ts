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
import { onUse } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const once = wire(doOnce, { officerActs });

const ports = { cases, chance, clock, closures, ledger, people, ruleset, texts, workflows };

const answer = onUse(async () => (await import('./answer-request.ts')).answerRequest(legalHoldsOver));

export const handler = door(contract.answerRequest, wire(answer, ports), { once });
