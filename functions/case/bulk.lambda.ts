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
  zone,
} from '#functions/adapters/sources.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { check } from '#functions/platform/check.ts';
import { door } from '#functions/platform/door.ts';
import { onUse } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { answerRequest as answerRow } from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import * as commands from './commands.ts';

const once = wire(doOnce, { officerActs });

const ports = { cases, chance, people, texts, workflows, clock, zone, closures, ledger, ruleset };

const onEach = onUse(async () => {
  const { bulk } = await import('./bulk.ts');
  const { answerRequest } = await import('#functions/request/answer/answer-request.ts');
  const { previewAnswer } = await import('#functions/request/answer/preview-answer.ts');
  return (given: Pick<Ports, keyof typeof ports>) =>
    bulk({
      ...given,
      answerOf: (answer) => check(answerRow.body, answer),
      answer: answerRequest(legalHoldsOver)(given),
      previewAnswer: previewAnswer(legalHoldsOver)(given),
    });
});

export const handler = door(commands.bulk, wire(onEach, ports), { once });
