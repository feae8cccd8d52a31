import type { Milestone } from '#domain/case/milestones.ts';
import type { SecondAlone } from '#domain/request/clocks.ts';
import type { Unplaced } from '#domain/request/events.ts';
import { isAccepted } from '#domain/request/evidence.ts';
import { textsWaiting } from '#domain/request/held-text.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { followsFromMailbox, owesProof } from '#domain/request/proof.ts';
import type { Request } from '#domain/request/state.ts';
import { owesAccount, standardLettersOnly } from '#domain/request/unheard.ts';
import { frame, type InsideDraft } from '#functions/letters/frame.ts';
import { caseLink } from '#functions/letters/officer-url.ts';
import { channelInWords, dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Shows, showsBy } from './answer-without-proof.ts';

/** Reference and dates, never the requester. */
export const toOurs = (
  letterhead: Letterhead,
  caseId: string,
  draft: Pick<InsideDraft, 'to' | 'subject' | 'parts'>,
): Letter =>
  frame(letterhead, {
    ...draft,
    class: 'technical',
    reader: 'officers',
    reference: caseId,
    parts: [...draft.parts, caseLink(letterhead, caseId)],
  });

export const receipt = ({ kind, receivedOn, channel }: Request): string =>
  `On ${dateInWords(receivedOn)}, we received this request ${kindInWords(kind)} (${channelInWords(channel)}).`;

/** A text that waits makes no case late unseen. */
const waitsToo = (request: Request): readonly string[] =>
  textsWaiting(request).length === 0
    ? []
    : ['A text to the person waits for a second person. Read it in the case.'];

export const facts = (request: Request): string =>
  `${receipt(request)} Work on it by ${dateInWords(request.workBy)}. It is due by ${dateInWords(request.dueOn)}.`;

const otherwiseRefuse =
  'refuse with the reason identity-not-confirmed before the due date. Do not write in your own words: it would show whether we have data.';

/** Of somebody else, who has confirmed a mailbox at most. `correction`: it may follow from that mailbox. */
const proofWords: Readonly<Record<Shows | 'correction', string>> = {
  correction: `The person confirmed a mailbox, which proves nothing else. You can correct data and answer done without details. For more, record accepted evidence of identity first: for example, that this mailbox was on file before the request. Otherwise, ${otherwiseRefuse}`,
  outsider: `We have not confirmed who is asking. Record accepted evidence of identity first: for example, that a mailbox that the person has confirmed was on file before the request. Without evidence, ${otherwiseRefuse}`,
  personnel: `The request is about a personnel file. Record accepted evidence of identity, which a second officer confirms; a mailbox is not evidence. Without evidence, ${otherwiseRefuse}`,
  customer: `Records of a phone service are for its customer alone. If the person is a customer, change who is asking. Otherwise, ${otherwiseRefuse}`,
};

const requesterType = (request: Request): string => {
  const { kind, verdict, email, evidence, objection } = request;
  if (objection !== undefined)
    return 'A contact of the company objected. Do not fulfill the request until the objection is settled.';
  if (!kindPolicies[kind].needsIdentity) return 'Nobody needs to confirm this request.';
  if (isAccepted(evidence)) return 'An officer accepted evidence of who is asking.';
  if (verdict === 'confirm')
    return request.requesterType === 'account'
      ? 'The account holder confirmed the request.'
      : 'A contact of the controller confirmed the request.';
  if (verdict !== undefined || email === 'not-mine')
    return 'The person we asked answered “not mine”. Do not fulfill the request.';
  if (standardLettersOnly(request))
    return 'We have not confirmed who is asking. Do not fulfill the request yet. Record accepted evidence of identity, or close the case with a reason. The case does not close by itself when there is nobody we can ask.';
  if (owesProof(request))
    return proofWords[followsFromMailbox(request, 'done') ? 'correction' : showsBy(request)];
  return 'We have not confirmed who is asking. Do not fulfill the request yet.';
};

/** Why an officer must check the number. */
export type NumberTyped = 'unknown' | 'spelled-otherwise';

const numberWords: Readonly<Record<NumberTyped, string>> = {
  unknown:
    'We recorded the restriction for the number that the person gave, but our register has no such account. Check the number and apply the restriction to the right account.',
  'spelled-otherwise':
    'The person spelled the account number in another way than our register does, so we asked nobody at the account. Compare the two. If they are one account, enter it under this spelling as the same one.',
};

const noNumber =
  'The person gave no account number that we can read, so we could not apply the restriction. Find the account and apply the restriction to it.';

/** The register has no such number, or only another spelling; the case keeps it as typed. */
const aboutNumber = (request: Request, number: NumberTyped | undefined): readonly string[] => {
  if (owesAccount(request)) return [noNumber];
  return number === undefined ? [] : [numberWords[number]];
};

const unplacedWords: Readonly<Record<Unplaced, string>> = {
  'no-number': noNumber,
  'unknown-number': numberWords.unknown,
};

/** The person has the letter that closed it; inside it is a task without a due date. */
export const restrictionUnplaced = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A restriction waits for its account: ${caseId}`,
    parts: [
      `Restriction ${caseId} is on no account yet. It stays in your work list until you apply it to one.`,
      receipt(request),
      unplacedWords[request.unplaced ?? 'no-number'],
    ],
  });

export const officerAsked = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  number?: NumberTyped,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A request waits for you: ${caseId}`,
    parts: [
      `Request ${caseId} is waiting for you.`,
      facts(request),
      requesterType(request),
      ...aboutNumber(request, number),
    ],
  });

export const unclaimed = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Back in the queue: ${caseId}`,
    parts: [
      `Request ${caseId} was assigned, but nobody started work on it. Any officer can take it now.`,
      facts(request),
      requesterType(request),
    ],
  });

const secondWaits: Readonly<Record<SecondAlone, (caseId: string) => string>> = {
  'confirm-entry': (caseId) =>
    `An officer entered request ${caseId} more than 30 days after we received it. One business day has passed, and no second officer has confirmed the date of receipt.`,
  'confirm-identity': (caseId) =>
    `An officer accepted evidence of who is asking in request ${caseId}. One business day has passed, and no second officer has confirmed it.`,
  'confirm-records': (caseId) =>
    `An officer prepared records for request ${caseId} and declared whose they are. One business day has passed, and no second officer has looked through them.`,
  'confirm-block': (caseId) =>
    `An officer decided about the block in the report about a child, ${caseId}. One business day has passed, and no second officer has confirmed it. Until then the block stays.`,
};

export const secondMissing = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  toConfirm: SecondAlone,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A second officer is needed: ${caseId}`,
    parts: [
      secondWaits[toConfirm](caseId),
      'You may confirm it. The officer who recorded it may not.',
      facts(request),
    ],
  });

/** The same words whatever the text says, and whether or not a hold exists. */
export const textWaits = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A text waits for a second person: ${caseId}`,
    parts: [
      `An officer wrote to the person who made request ${caseId}. A second person must read the text before it leaves.`,
      'Read it in the case. Then send it, or return it to its author. The author may not do this.',
      facts(request),
    ],
  });

/** Only the case shows the text. */
export const messageArrived = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A message arrived: ${caseId}`,
    parts: [
      `The person who made request ${caseId} sent us a message on the status page. Read it in the case.`,
      facts(request),
    ],
  });

/** On the days of `requestRules.remindDaysBefore`. */
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
      `Request ${caseId} is due in ${days}.`,
      facts(request),
      requesterType(request),
      ...waitsToo(request),
    ],
  });
};
