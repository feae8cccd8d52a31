import { blocksUses, reviewBy } from '#domain/request/child-block.ts';
import type { Request } from '#domain/request/state.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { facts, receipt, toOurs } from './officer-letters.ts';

/** From somebody who deals with the company, which decides about its own data. */
const isOfCompany = ({ capacity }: Request): boolean => capacity === 'data-subject';

const stopped = (request: Request): readonly string[] => {
  if (blocksUses(request))
    return [
      `Uses of the account for offers are stopped from the receipt. Review the report by ${dateInWords(reviewBy(request.receivedOn))}: one officer decides whether they stay stopped, and a second one confirms.`,
    ];
  return isOfCompany(request)
    ? [
        'A company decides about its own data, so nothing is stopped without its word. If our register has the company, we tell its contacts at once and ask again after 1, 3 and 7 days. If none of them answers in 10 days, you have a task.',
      ]
    : [];
};

/** */
export const companySilent = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A company has not answered about a child: ${caseId}`,
    parts: [
      `A company that keeps data with us was to be told of the report about a child ${caseId}. No contact of the company has answered.`,
      'Call the company at the number in its contract. A contact can still answer by the link in our letter. Do not delete, show or block the company’s data without its word.',
      'When you know what the company decides, or cannot reach it, close the case with the reason.',
      receipt(request),
    ],
  });

export const childReported = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A report about a child: ${caseId}`,
    parts: [
      isOfCompany(request)
        ? `Request ${caseId} is about a child’s data that a company keeps with us.`
        : `Request ${caseId} is about a child’s data. Look at it now. It does not pause or lapse, and it stays in your queue until you answer it.`,
      ...stopped(request),
      isOfCompany(request) ? receipt(request) : facts(request),
      'Do not delete or show anything until an officer has accepted evidence that the person is the parent or guardian.',
    ],
  });
