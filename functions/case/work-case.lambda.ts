import {
  cases,
  chance,
  clock,
  closures,
  idempotency,
  ledger,
  letterhead,
  officerActs,
  people,
  policies,
  register,
  ruleset,
  secrets,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { draftToComplainant } from '#functions/complaint/work/draft-to-complainant.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { draftAnswer } from '#functions/request/answer/draft-answer.ts';
import { answerRequest } from '#functions/request/contract.ts';
import { draftToRequester } from '#functions/request/draft-to-requester.ts';
import type { Ports } from '#ports/index.ts';
import { assignCase } from './assign-case.ts';
import { changeFormat } from './change-format.ts';
import { type ActionRow, caseCommands } from './commands.ts';
import { previewLetters as preview } from './contract.ts';
import { draftAct } from './draft-act.ts';
import { linkCases } from './link-cases.ts';
import { type Drafting, noSecrets, previewLetters } from './preview-letters.ts';
import { splitCase } from './split-case.ts';
import { takeOfficerAction } from './take-officer-action.ts';
import { tellCompany } from './tell-company.ts';

const once = wire(doOnce, { officerActs });

const { assign, split, link, tellCompany: company, changeFormat: format, ...asTheyStand } = caseCommands;
const acting = { cases, texts, workflows, clock };

const drafting = { cases, clock, closures, ledger, letterhead, people, ruleset };

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
  door(assign, wire(assignCase, { ...acting, zone }), { once }),
  door(split, wire(splitCase, { ...acting, people, secrets, idempotency, chance }), { once }),
  door(link, wire(linkCases, { ...acting, people }), { once }),
  door(company, wire(tellCompany, { ...acting, people, policies, register, secrets, zone }), { once }),
  door(format, wire(changeFormat, { ...acting, people }), { once }),
  ...Object.values<ActionRow>(asTheyStand).map((row) =>
    door(row, wire(takeOfficerAction(row), { ...acting, chance, ledger, people }), { once }),
  ),
  door(preview, wire(previewLetters(draft), drafting)),
);
