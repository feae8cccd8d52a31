import type { Milestone } from '#domain/case/milestones.ts';
import { isAccepted } from '#domain/request/evidence.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Request } from '#domain/request/request.ts';
import { owesAccount, standardLettersOnly } from '#domain/request/unheard.ts';
import { type Draft, frame } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/letterhead.ts';
import { channelInWords, dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** Letters to our own people carry the reference and dates, never the requester. */
const toOurs = (house: House, id: string, draft: Pick<Draft, 'to' | 'subject' | 'parts'>): Letter =>
  frame(house, {
    ...draft,
    class: 'technical',
    reader: 'officers',
    reference: id,
    parts: [...draft.parts, { label: 'Open the work list:', link: `${house.siteUrl}/officer#${id}` }],
  });

const facts = (request: Request): string =>
  `It is a request ${kindInWords(request.kind)}, received on ${dateInWords(request.receivedOn)} ${channelInWords(request.channel)}, due on ${dateInWords(request.dueOn)}; the day to work on it is ${dateInWords(request.workBy)} at the latest.`;

const standing = (request: Request): string => {
  const { kind, verdict, email, evidence, objection } = request;
  if (objection !== undefined)
    return 'A contact of the company objected: nothing may be fulfilled before that is settled.';
  if (!kindPolicies[kind].needsIdentity) return 'Nobody has to confirm it.';
  if (isAccepted(evidence)) return 'Who is asking has been shown by accepted evidence.';
  if (verdict === 'confirm')
    return request.standing === 'account'
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
export const childReported = (house: House, id: string, request: Request, to: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `A report about a child: ${id}`,
    parts: [
      `Request ${id} is about a child’s data. Look at it now: it does not pause or lapse, and it stays in your queue until you answer it.`,
      facts(request),
      'Nothing may be deleted or shown before an officer has accepted evidence that the person is the parent or guardian.',
    ],
  });

/** A request waits for an officer. */
export const officerAsked = (
  house: House,
  id: string,
  request: Request,
  to: string,
  isUnknownNumber = false,
): Letter =>
  toOurs(house, id, {
    to,
    subject: `A request waits for you: ${id}`,
    parts: [
      `Request ${id} waits for an officer.`,
      facts(request),
      standing(request),
      ...restriction(request, isUnknownNumber),
    ],
  });

/** Nobody has taken up an assigned request within a business day; it is everybody's again. */
export const unclaimed = (house: House, id: string, request: Request, to: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `Back in the queue: ${id}`,
    parts: [`Request ${id} was assigned, and nobody has taken it up.`, facts(request), standing(request)],
  });

/** What waits for a second officer has waited for a business day. */
export const secondMissing = (
  house: House,
  id: string,
  request: Request,
  to: string,
  matter: 'entry' | 'identity',
): Letter =>
  toOurs(house, id, {
    to,
    subject: `A second person is missing: ${id}`,
    parts: [
      matter === 'entry'
        ? `Request ${id} was entered more than 30 days after its receipt, and nobody has confirmed the date of receipt for one business day.`
        : `An officer has accepted evidence of who is asking in request ${id}, and nobody has confirmed it for one business day.`,
      'You may confirm it; the officer who recorded it may not.',
      facts(request),
    ],
  });

/** The person has written; what they wrote stands in the case only. */
export const messageArrived = (house: House, id: string, request: Request, to: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `A message arrived: ${id}`,
    parts: [`The person of request ${id} has written to us on the status page.`, facts(request)],
  });

/** 15, 7, 3 and 1 days before the due date, to the officers. */
export const reminder = (
  house: House,
  id: string,
  request: Request,
  to: string,
  milestone: Milestone,
): Letter => {
  const days = milestone.daysLeft === 1 ? '1 day' : `${milestone.daysLeft} days`;
  return toOurs(house, id, {
    to,
    subject: `Due in ${days}: ${id}`,
    parts: [
      `Request ${id} is due in ${days}, on ${dateInWords(request.dueOn)}.`,
      facts(request),
      standing(request),
    ],
  });
};

/** On the first day past due and then daily, to the data protection officer. */
export const escalation = (house: House, id: string, request: Request, to: string, on: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `Overdue: ${id}`,
    parts: [
      `Request ${id} was due on ${dateInWords(request.dueOn)} and is not answered on ${dateInWords(on)}.`,
      facts(request),
      standing(request),
    ],
  });
