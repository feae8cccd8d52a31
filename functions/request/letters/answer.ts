import { joined, type SentWords, type WordsOut } from '#domain/case/words-out.ts';
import type { Effect } from '#domain/choice/effect.ts';
import { asTold, type ToldAnswer } from '#domain/request/answer-as-told.ts';
import { disclosesTo } from '#domain/request/answer-decider.ts';
import { fates } from '#domain/request/answer-items.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { owesProof } from '#domain/request/proof.ts';
import type { Answer } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { fixedSentences } from '#functions/letters/fixed-sentences.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { childLimits, parentsRight } from '#functions/letters/parents-rights.ts';
import { codeInPrint, yourRequest } from '#functions/letters/phrases.ts';
import { policyPart } from '#functions/letters/policy.ts';
import { howToFetch, type RecordsCode } from '#functions/letters/records-code.ts';
import { recourse } from '#functions/letters/recourse.ts';
import type { AnswerText } from '#functions/request/contract.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { answerWithoutProof } from './answer-without-proof.ts';
import { answerWords, namesPolicy, reasonInWords } from './answer-words.ts';
import type { Recipient } from './shapes.ts';

type Words = ReturnType<typeof answerWords>;
type Item = NonNullable<AnswerText['items']>[number];

/** An answer given before a hold was no reason shows no law. */
const lawIn = (law: SentWords | undefined, reasonCode: string | undefined): SentWords | undefined =>
  reasonCode === 'legal-hold' ? undefined : law;

const itemInWords = (
  say: Words,
  request: Request,
  { what, outcome, reasonCode, law: basis }: Item,
): WordsOut => {
  const law = lawIn(basis, reasonCode);
  const reason = reasonInWords(request, reasonCode);
  const isKept = kindPolicies[request.kind].keptByLaw === 'after-deletion' && fates[outcome] === 'kept-back';
  const became = isKept ? say.notDeleted : say.item[outcome];
  const row = law === undefined ? joined`${what}: ${became}` : joined`${what}: ${became} (${law})`;
  return reason ? joined`${row}. ${reason}` : row;
};

const listOf = (rows: readonly WordsOut[], heading?: WordsOut): readonly Part[] =>
  rows.length === 0 ? [] : [...(heading === undefined ? [] : [heading]), { list: rows }];

/** The outcome and its items. `deleted`: R-10's sentence, before the items that it is about. */
const outcomeAndItems = (
  say: Words,
  request: Request,
  { outcome, items }: ToldAnswer<Item>,
  deleted: WordsOut | undefined,
): readonly Part[] => {
  const rows = (these: readonly Item[]) => these.map((item) => itemInWords(say, request, item));
  if (deleted !== undefined) {
    const gone = items.filter(({ outcome: is }) => is === 'done').map(({ what }) => what);
    const others = items.filter(({ outcome: is }) => is !== 'done');
    return [
      say.outcome[outcome],
      gone.length > 0 ? joined`${deleted}:` : joined`${deleted}.`,
      ...listOf(gone),
      ...listOf(rows(others), say.detail),
    ];
  }
  const isListed = outcome === 'done' && items.length > 0;
  return isListed
    ? listOf(rows(items), say.doneAsListed)
    : [say.outcome[outcome], ...listOf(rows(items), say.detail)];
};

/** On whose word we acted on a company's data (P07). No letter has the reference that an officer typed. */
const instructed = (say: Words, caseId: string, { instruction }: Answer): readonly Part[] => {
  if (instruction === undefined) return [];
  return [instruction === caseId ? say.instructedHere : say.instructed];
};

const refusal = (
  say: Words,
  request: Request,
  { outcome, reasonCode }: Answer,
  { law: basis }: AnswerText,
): readonly Part[] => {
  if (outcome !== 'refused') return [];
  const law = lawIn(basis, reasonCode);
  const reason = reasonInWords(request, reasonCode);
  return [...(reason ? [reason] : []), ...(law ? [say.rule(law)] : [])];
};

/** Who decided, wherever something was not done for a reason that the letter gives. */
const decidedBy = (say: Words, { outcome, items }: ToldAnswer<Item>, officer: SentWords): readonly Part[] => {
  const isKeptBack = items.some(({ outcome: is }) => fates[is] === 'kept-back');
  return outcome === 'refused' || isKeptBack ? [say.answers(officer)] : [];
};

/** Only beside a reason that names the policy (P48). */
const policyNamed = (
  letterhead: Letterhead,
  request: Request,
  { outcome, items }: ToldAnswer<Item>,
  { reasonCode }: Answer,
): readonly Part[] => {
  const ofRefusal = outcome === 'refused' ? [reasonCode] : [];
  const codes = [...ofRefusal, ...items.map((item) => item.reasonCode)];
  return namesPolicy(codes) ? policyPart(letterhead, request) : [];
};

const delivered = (
  letterhead: Letterhead,
  caseId: string,
  say: Words,
  { delivery }: Answer,
  { locale, package: records }: Request,
  code: RecordsCode | undefined,
): readonly Part[] => {
  if (delivery === undefined) return [];
  if (delivery === 'download' && code)
    return [
      // By class alone: what CPNI there is never stands in an email.
      ...listOf(
        (records?.classes ?? []).map((one) => say.fieldClass[one]),
        say.inRecords,
      ),
      ...howToFetch(letterhead, caseId, say.delivered.download, code, locale),
    ];
  return [say.delivered[delivery]];
};

/** P35, P45, P46, R-10, R-16. `effect`: of the permission that it grants, in the words of the letter that confirms it. */
export const answerLetter = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  answer: Answer,
  text: AnswerText,
  { to, on }: Recipient,
  { code, effect }: { readonly code?: RecordsCode; readonly effect?: Effect } = {},
): Letter => {
  if (owesProof(request))
    return answerWithoutProof(letterhead, caseId, request, answer, text.officer, { to, on });
  const { locale, kind } = request;
  const say = answerWords(locale);
  const told = asTold(kind, answer.outcome, text.items);
  const fixed = fixedSentences(request, told.outcome);
  return frame(letterhead, {
    to,
    locale,
    class: 'administrative',
    // Paper mail for an account holder goes only to the address of record.
    reader: request.requesterType === 'account' ? 'account-holder' : 'requester',
    reference: caseId,
    subject: say.subject(caseId),
    parts: [
      yourRequest(caseId, request),
      ...instructed(say, caseId, answer),
      ...(effect === undefined
        ? outcomeAndItems(say, request, told, fixed.deleted)
        : [say.permission[effect]]),
      ...refusal(say, request, answer, text),
      { quote: text.message },
      ...decidedBy(say, told, text.officer),
      ...listOf(
        (text.corrections ?? []).map(({ what }) => what),
        say.corrected,
      ),
      ...listOf(
        (text.searches ?? []).map((search) => say.search(search)),
        say.searched,
      ),
      ...policyNamed(letterhead, request, told, answer),
      ...fixed.afterItems,
      ...(text.recipientsTold ? [say.recipientsTold(text.recipientsTold)] : []),
      ...(disclosesTo(request, answer.outcome) ? [say.sentTo(text.recipient ?? say.whomYouNamed)] : []),
      ...delivered(letterhead, caseId, say, answer, request, code),
      ...(kindPolicies[kind].aboutChild && request.requesterType !== 'roster' ? [say.companies] : []),
      ...parentsRight(request),
      ...childLimits(request, answer.outcome),
      fixed.last,
      ...recourse(letterhead, request, on),
    ],
    ...(code ? { secrets: [codeInPrint(code.code)] } : {}),
  });
};
