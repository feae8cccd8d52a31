import {
  cases,
  chance,
  clock,
  closures,
  files,
  officerActs,
  officers,
  people,
  ruleset,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import type { SaidAction } from '#functions/case/commands.ts';
import { textToPerson } from '#functions/case/text-to-person.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { answerTexts } from '#functions/request/answer/answer-texts.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import * as sentencesContract from '#functions/sentence/contract.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import { confirmHeldText, type HeldKind, type HeldKinds, returnHeldText } from './end-held-text.ts';
import type { Cleared } from './offers.ts';
import { readHeldText } from './read-held-text.ts';

const once = wire(doOnce, { officerActs });

type Acting = SaidAction & { readonly text: string };

const ports = { cases, chance, clock, closures, files, people, ruleset, texts, workflows };

type KindPorts = Pick<Ports, keyof typeof ports>;

/* Each kind of text needs the rules of its own act. */

const apply = onUse(async () => (await import('#functions/case/take-officer-action.ts')).applyOfficerAction);
const answering = onUse(async () => {
  const { answerRequest } = await import('#functions/request/answer/answer-request.ts');
  const { legalHoldsOver } = await import('#functions/breach/legal-holds.ts');
  return answerRequest(legalHoldsOver);
});

const actions = (given: KindPorts): HeldKind<Acting> => ({
  texts: (said) => textToPerson(said)?.fields ?? [],
  send: ({ caseId, action: said }, cleared: Cleared) => apply(given)(caseId, said, cleared.by, cleared),
});
const answers = (given: KindPorts): HeldKind<AnswerGiven> => ({
  texts: answerTexts,
  send: ({ caseId, action: said, author, officer }, cleared: Cleared) =>
    answering(given)({ ...said, caseId, by: author }, { officer: { name: officer } }, cleared),
});

const kinds: HeldKinds<KindPorts> = async (given, as) => {
  switch (as) {
    case 'answer':
      return answers(given);
    case 'question':
    case 'message':
    case 'extension':
      return actions(given);
    default:
      return (await import('#functions/complaint/work/write-to-person.ts')).complaintKinds(given)[as];
  }
};

const sentences = partOf(() => import('#functions/sentence/added-sentences.ts'));

export const handler = doors(
  door(contract.readHeldText, wire(readHeldText(kinds), ports)),
  door(contract.confirmText, wire(confirmHeldText(kinds), ports), { once }),
  door(contract.returnText, wire(returnHeldText, { cases, clock, texts }), { once }),
  door(sentencesContract.readSentences, wire(sentences('readSentences'), { cases, officers })),
  door(sentencesContract.putSentence, wire(sentences('putSentence'), { cases, clock, zone }), { once }),
);
