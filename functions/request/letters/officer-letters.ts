import type { Milestone } from '#domain/case/milestones.ts';
import { isAccepted } from '#domain/request/evidence.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Request } from '#domain/request/request.ts';
import { owesAccount, standardLettersOnly } from '#domain/request/unheard.ts';
import { type Draft, frame } from '#functions/letters/frame.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { channelInWords, dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** Letters to our own people carry the reference and dates, never the requester. */
const toOurs = (
  letterhead: Letterhead,
  caseId: string,
  draft: Pick<Draft, 'to' | 'subject' | 'parts'>,
): Letter =>
  frame(letterhead, {
    ...draft,
    class: 'technical',
    reader: 'officers',
    reference: caseId,
    parts: [
      ...draft.parts,
      { label: 'Open the work list:', link: `${letterhead.siteUrl}/officer#${caseId}` },
    ],
  });

const facts = (request: Request): string =>
  `It is a request ${kindInWords(request.kind)}, received on ${dateInWords(request.receivedOn)} ${channelInWords(request.channel)}, due on ${dateInWords(request.dueOn)}; the day to work on it is ${dateInWords(request.workBy)} at the latest.`;

const requesterType = (request: Request): string => {
  const { kind, verdict, email, evidence, objection } = request;
  if (objection !== undefined)
    return 'A contact of the company objected: nothing may be fulfilled before that is settled.';
  if (!kindPolicies[kind].needsIdentity) return 'Nobody has to confirm it.';
  if (isAccepted(evidence)) return 'Who is asking has been shown by accepted evidence.';
  if (verdict === 'confirm')
    return request.requesterType === 'account'
      ? 'The holder of the account has confirmed it.'
      : 'The controller’s contact has confirmed it.';
  if (verdict !== undefined || email === 'not-mine')
    return 'The person asked said it is not theirs to confirm: nothing may be fulfilled.';
  if (standardLettersOnly(request))
    return 'Who is asking is not confirmed, and nothing may be fulfilled yet. Record accepted evidence of identity, or close the case with a reason. Time does not close it while nobody could be asked.';
  return 'Who is asking is not confirmed: nothing may be fulfilled yet.';
};

/** What an officer does about a restriction that no account has; the number as typed is in the case. */
const restriction = (request: Request, isUnknown: boolean): readonly string[] => {
  if (owesAccount(request))
    return [
      'The person gave no account number that we can read, so the restriction applies to no account yet. Find the account and apply the restriction to it.',
    ];
  return isUnknown
    ? [
        'The restriction is recorded for the number that the person gave, but the register has no such account. Check the number, and apply the restriction to the right account.',
      ]
    : [];
};

/** A parent's report about a child: an officer has it from the first minute. */
export const childReported = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A report about a child: ${caseId}`,
    parts: [
      `Request ${caseId} is about a child’s data. Look at it now: it does not pause or lapse, and it stays in your queue until you answer it.`,
      facts(request),
      'Nothing may be deleted or shown before an officer has accepted evidence that the person is the parent or guardian.',
    ],
  });

/** A request waits for an officer. */
export const officerAsked = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  isUnknownNumber = false,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A request waits for you: ${caseId}`,
    parts: [
      `Request ${caseId} waits for an officer.`,
      facts(request),
      requesterType(request),
      ...restriction(request, isUnknownNumber),
    ],
  });

/** Nobody has taken up an assigned request within a business day; it is everybody's again. */
export const unclaimed = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Back in the queue: ${caseId}`,
    parts: [
      `Request ${caseId} was assigned, and nobody has taken it up.`,
      facts(request),
      requesterType(request),
    ],
  });

/** What waits for a second officer has waited for a business day. */
export const secondMissing = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  toConfirm: 'entry' | 'identity',
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A second person is missing: ${caseId}`,
    parts: [
      toConfirm === 'entry'
        ? `Request ${caseId} was entered more than 30 days after its receipt, and nobody has confirmed the date of receipt for one business day.`
        : `An officer has accepted evidence of who is asking in request ${caseId}, and nobody has confirmed it for one business day.`,
      'You may confirm it; the officer who recorded it may not.',
      facts(request),
    ],
  });

/** The person has written; what they wrote stands in the case only. */
export const messageArrived = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A message arrived: ${caseId}`,
    parts: [`The person of request ${caseId} has written to us on the status page.`, facts(request)],
  });

/** Before the due date, on the days of `requestRules.remindDaysBefore`, to the officers. */
export const reminder = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  milestone: Milestone,
): Letter => {
  const days = milestone.daysLeft === 1 ? '1 day' : `${milestone.daysLeft} days`;
  return toOurs(letterhead, caseId, {
    to,
    subject: `Due in ${days}: ${caseId}`,
    parts: [
      `Request ${caseId} is due in ${days}, on ${dateInWords(request.dueOn)}.`,
      facts(request),
      requesterType(request),
    ],
  });
};

/** On the first day past due and then daily, to the data protection officer. */
export const escalation = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  on: string,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Overdue: ${caseId}`,
    parts: [
      `Request ${caseId} was due on ${dateInWords(request.dueOn)} and is not answered on ${dateInWords(on)}.`,
      facts(request),
      requesterType(request),
    ],
  });
