import { kindPolicies } from '#domain/request/kinds.ts';
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
  const said = code === undefined ? undefined : reason[code];
  return said === undefined ? [] : [said];
};

const items = (say: Words, { items: parts = [] }: AnswerText): readonly Part[] =>
  parts.length === 0
    ? []
    : [
        say.detail,
        {
          list: parts.map(({ what, outcome, reasonCode, law }) =>
            // For a hold, name no law (R-10).
            [
              `${what}: ${say.item[outcome]}${law && reasonCode !== 'legal-hold' ? ` (${law})` : ''}`,
              ...reasonIn(say, reasonCode),
            ].join('. '),
          ),
        },
      ];

const refusal = (
  say: Words,
  { outcome, reasonCode }: Answer,
  { officer, law }: AnswerText,
): readonly Part[] => {
  if (outcome !== 'refused') return [];
  const rule = law && reasonCode !== 'legal-hold' ? [say.rule(law)] : [];
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

/** P35, P45, P46, R-16. */
export const answerLetter = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  answer: Answer,
  text: AnswerText,
  { to, on }: Recipient,
  code?: RecordsCode,
): Letter => {
  const { locale } = request;
  const say = answerWords(locale);
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
      ...refusal(say, answer, text),
      { quote: text.message },
      ...items(say, text),
      ...(text.recipientsTold ? [say.recipientsTold(text.recipientsTold)] : []),
      ...delivered(letterhead, caseId, say, answer, locale, code),
      ...(kindPolicies[request.kind].aboutChild && request.requesterType !== 'roster' ? [say.companies] : []),
      say.requesterType,
      ...recourse(letterhead, request, on),
    ],
    ...(code ? { secrets: [codeInPrint(code.code)] } : {}),
  });
};
