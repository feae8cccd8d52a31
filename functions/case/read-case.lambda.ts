import {
  cases,
  clock,
  closures,
  ledger,
  letterhead,
  officers,
  people,
  ruleset,
  storedLetters,
  texts,
} from '#functions/adapters/sources.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { draftToComplainant } from '#functions/complaint/work/draft-to-complainant.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import { draftAnswer } from '#functions/request/answer/draft-answer.ts';
import { answerRequest } from '#functions/request/contract.ts';
import { draftToRequester } from '#functions/request/draft-to-requester.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import { draftAct } from './draft-act.ts';
import { type Drafting, noSecrets, previewLetters } from './preview-letters.ts';
import { readCase } from './read-case.ts';

const reading = { cases, clock, people };
const drafting = { ...reading, closures, ledger, letterhead, ruleset };

const draft = (given: Pick<Ports, keyof typeof drafting>): Drafting => {
  const ports = { ...given, secrets: noSecrets };
  const act = draftAct(ports, { check, toRequester: draftToRequester(ports) });
  const answer = draftAnswer(legalHoldsOver)(ports);
  const complaint = draftToComplainant(ports, check);
  return async (asked, officer) => {
    const { caseId, action, said, by } = asked;
    if (asked.noun === 'complaint') return complaint(asked);
    if (action !== 'answer') return act(action, { caseId, said, by });
    return answer({ ...check(answerRequest.body, said), caseId, by }, officer);
  };
};

export const handler = doors(
  door(contract.readCase, wire(readCase, { ...reading, letters: storedLetters, officers, texts })),
  door(contract.previewLetters, wire(previewLetters(draft), drafting)),
);
