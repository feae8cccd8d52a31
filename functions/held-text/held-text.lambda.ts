import {
  cases,
  chance,
  clock,
  closures,
  files,
  ledger,
  officerActs,
  people,
  ruleset,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import type { SaidAction } from '#functions/case/commands.ts';
import { applyOfficerAction, textToPerson } from '#functions/case/take-officer-action.ts';
import { complaintKinds } from '#functions/complaint/work/write-to-person.ts';
import { holdsTouching } from '#functions/notice/holds-touching.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { answerTexts, changeAnswer } from '#functions/request/answer/answer-texts.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import {
  confirmHeldText,
  type HeldKind,
  type HeldKinds,
  returnHeldText,
  sendHeldTextShortened,
} from './end-held-text.ts';
import type { Cleared } from './offers.ts';
import { readHeldText } from './read-held-text.ts';

const once = wire(doOnce, { officerActs });

type Acting = SaidAction & { readonly text: string };

const ports = { cases, chance, clock, closures, files, ledger, people, ruleset, texts, workflows };

const kinds: HeldKinds<Pick<Ports, keyof typeof ports>> = (given) => {
  const action: HeldKind<Acting> = {
    texts: (said) => textToPerson(said)?.fields ?? [],
    change: (said, change) => ({ ...said, text: change(said.text, '#/text') }),
    send: ({ caseId, action: said }, cleared: Cleared) =>
      applyOfficerAction(given)(caseId, said, cleared.by, cleared),
  };
  const answer: HeldKind<AnswerGiven> = {
    texts: answerTexts,
    change: changeAnswer,
    send: ({ caseId, action: said, author, officer }, cleared: Cleared) =>
      answerRequest(legalHoldsOver)(given)(
        { ...said, caseId, by: author },
        { officer: { name: officer } },
        cleared,
      ),
  };
  return { answer, question: action, message: action, extension: action, ...complaintKinds(given) };
};

export const handler = doors(
  door(contract.readHeldText, wire(readHeldText(kinds, holdsTouching), ports)),
  door(contract.confirmText, wire(confirmHeldText(kinds), ports), { once }),
  door(contract.returnText, wire(returnHeldText, { cases, clock, texts }), { once }),
  door(contract.sendShortened, wire(sendHeldTextShortened(kinds), ports), { once }),
);
