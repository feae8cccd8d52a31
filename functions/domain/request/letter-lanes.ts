import type { Lane } from '#domain/case/letter-limits.ts';
import { isBlockedBy } from './company-chase.ts';
import { isSettled, isVerified, type Request } from './state.ts';
import { isQuestionOpen } from './verification.ts';

/**
 * Letters that somebody can cause by typing. All others are never counted: a person of ours ordered them, or
 * they go to an address of record about a change or a breach. A new kind does not compile without its lane.
 */
export const lanes = {
  acknowledgement: 'tells',
  'neutral-redirect': 'tells',
  'restriction-recorded': 'tells',
  'reminder-to-verify': 'tells',
  lapse: 'tells',
  'overdue-apology': 'tells',
  verification: 'asks',
  'verification-colleague': 'asks',
  'email-confirmation': 'asks',
  'controller-notice': 'asks',
} as const satisfies Record<string, Lane>;

export type CountedLetter = keyof typeof lanes;

/**
 * Whether a letter waits while the breaker holds its address (decision 0036). A stranger causes it and chooses where it goes: it
 * waits. It goes on to an address of record or a contact of a roster, and when it is late already.
 */
export const waitsInHold: Readonly<Record<CountedLetter, boolean>> = {
  acknowledgement: true,
  'neutral-redirect': true,
  'restriction-recorded': true,
  'reminder-to-verify': true,
  lapse: true,
  'email-confirmation': true,
  verification: false,
  'verification-colleague': false,
  'controller-notice': false,
  'overdue-apology': false,
};
export type Told = { [K in CountedLetter]: (typeof lanes)[K] extends 'tells' ? K : never }[CountedLetter];
export type Asked = Exclude<CountedLetter, Told>;

/** A contact's own confirmed request (P43, S12). */
export const isCounted = (request: Request): boolean => !isVerified(request);

interface Waiting {
  readonly of: string;
  readonly serial: number;
}

const isNewest = ({ serial: newest = 0 }: Request, { serial }: Waiting): boolean => serial >= newest;

const asksWho = (request: Request): boolean =>
  isQuestionOpen(request) && request.verdict === undefined && request.pausedUntil === undefined;

const stillOwed: Readonly<Record<CountedLetter, (request: Request, waiting: Waiting) => boolean>> = {
  acknowledgement: () => true,
  'neutral-redirect': () => true,
  'restriction-recorded': () => true,
  'reminder-to-verify': isQuestionOpen,
  lapse: ({ stage }) => stage === 'lapsed' || stage === 'closed',
  'overdue-apology': (request) => !isSettled(request),
  verification: (request, waiting) => asksWho(request) && isNewest(request, waiting),
  'verification-colleague': asksWho,
  'email-confirmation': (request, waiting) =>
    (request.stage === 'notifying-controller' || isQuestionOpen(request)) &&
    request.email === undefined &&
    isNewest(request, waiting),
  // The letter's name ends with its contact.
  'controller-notice': (request, { of }) => {
    const { controllerAnswers = [] } = request;
    // While a company's block is in force, the contact who ordered it can lift it.
    if (controllerAnswers.some(({ contact }) => of.endsWith(contact) && isBlockedBy(request, contact)))
      return true;
    return !controllerAnswers.some((one) => one.adoptedAs !== undefined || of.endsWith(one.contact));
  },
};

/** Nobody has answered the question, and no later letter has replaced it. */
export const isStillOwed = (kind: CountedLetter, request: Request, waiting: Waiting): boolean =>
  stillOwed[kind](request, waiting);
