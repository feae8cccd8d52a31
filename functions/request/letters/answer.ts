import { type KindPolicy, kindPolicies } from '#domain/request/kinds.ts';
import { outcomePolicies } from '#domain/request/outcomes.ts';
import type { Answer, Request } from '#domain/request/request.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { codeInPrint, yourRequest } from '#functions/letters/phrases.ts';
import { howToFetch, type RecordsCode } from '#functions/letters/records-code.ts';
import { recourse } from '#functions/letters/recourse.ts';
import type { AnswerText } from '#functions/request/contract.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { answerWords } from './answer-words.ts';
import type { Recipient } from './shapes.ts';

type Words = ReturnType<typeof answerWords>;

const reasonIn = ({ reason }: Words, code: string | undefined): readonly string[] => {
  const said = code !== undefined && Object.hasOwn(reason, code) ? reason[code] : undefined;
  return said === undefined ? [] : [said];
};

/** An ordinary duty to keep data shows no law where a hold could show none: the letter is the same (R-10). */
const showsLaw = ({ kind }: Pick<Request, 'kind'>, reasonCode: string | undefined): boolean =>
  reasonCode !== 'legal-hold' &&
  (reasonCode !== 'required-by-law' || kindPolicies[kind].keptByLaw === 'not-said');

const items = (say: Words, request: Request, { items: parts = [] }: AnswerText): readonly Part[] =>
  parts.length === 0
    ? []
    : [
        say.detail,
        {
          list: parts.map(({ what, outcome, reasonCode, law }) =>
            [
              `${what}: ${say.item[outcome]}${law && showsLaw(request, reasonCode) ? ` (${law})` : ''}`,
              ...reasonIn(say, reasonCode),
            ].join('. '),
          ),
        },
      ];

const refusal = (
  say: Words,
  request: Request,
  { outcome, reasonCode }: Answer,
  { officer, law }: AnswerText,
): readonly Part[] => {
  if (outcome !== 'refused') return [];
  const rule = law && showsLaw(request, reasonCode) ? [say.rule(law)] : [];
  return [...reasonIn(say, reasonCode), ...rule, say.answers(officer)];
};

const delivered = (
  letterhead: Letterhead,
  caseId: string,
  say: Words,
  { delivery }: Answer,
  locale: string,
  code: RecordsCode | undefined,
): readonly Part[] => {
  if (delivery === undefined) return [];
  if (delivery === 'download' && code)
    return howToFetch(letterhead, caseId, say.delivered.download, code, locale);
  return [say.delivered[delivery]];
};

const keptWords = (say: Words): Readonly<Record<KindPolicy['keptByLaw'], readonly string[]>> => ({
  'after-deletion': [say.recordKept],
  'after-correction': [say.corrected],
  'record-only': [say.recordKept],
  'not-said': [],
});

/** P35, P45, P46, R-10, R-16. */
export const answerLetter = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  answer: Answer,
  text: AnswerText,
  { to, on }: Recipient,
  code?: RecordsCode,
): Letter => {
  const { locale, kind } = request;
  const say = answerWords(locale);
  const { keptByLaw: kept } = kindPolicies[kind];
  const { isDone } = outcomePolicies[answer.outcome];
  return frame(letterhead, {
    to,
    locale,
    class: 'administrative',
    // Paper mail for an account holder goes only to the address of record (R-18).
    reader: request.requesterType === 'account' ? 'account-holder' : 'requester',
    reference: caseId,
    subject: say.subject(caseId),
    parts: [
      yourRequest(caseId, request),
      say.outcome[answer.outcome],
      ...refusal(say, request, answer, text),
      ...(isDone && kept === 'after-deletion' ? [say.deleted] : []),
      { quote: text.message },
      ...items(say, request, text),
      ...keptWords(say)[kept],
      ...(text.recipientsTold ? [say.recipientsTold(text.recipientsTold)] : []),
      ...delivered(letterhead, caseId, say, answer, locale, code),
      ...(kindPolicies[request.kind].aboutChild && request.requesterType !== 'roster' ? [say.companies] : []),
      say.requesterType,
      ...recourse(letterhead, request, on),
    ],
    ...(code ? { secrets: [codeInPrint(code.code)] } : {}),
  });
};
