import { AlreadyDecided } from '#domain/case/errors.ts';
import type { ControllerCommand } from './commands.ts';
import { isBlockedBy, waitsForCompany } from './company-chase.ts';
import { adopts, type ControllerAnswer, type RequestEvent } from './events.ts';
import { NotAboutAChild } from './officer-action-errors.ts';
import type { OwedQuestion } from './officer-action-events.ts';
import { questionOwed, type RulesOf, sent, settled } from './rules.ts';
import { isSettled, isVerified, type Request } from './state.ts';
import { isChildReport } from './unheard.ts';

/** Each contact's letter is owed and is tried by itself: no mailbox keeps the case open. */
export const noticeSent = (request: Request, owed: readonly OwedQuestion[]): RequestEvent[] => [
  {
    ...{ type: 'notice-sent', noticesSent: owed.length, confirmed: request.email === 'confirm' },
    ...(waitsForCompany(request) && { waits: true }),
  },
  ...owed.map(questionOwed),
];

type Answer = Extract<ControllerCommand, { readonly type: 'answer-for-controller' }>;

/** Of a report about a child: the contact who ordered the block lifts it; another one can only adopt. */
const directs = (request: Request, { type: _, adoptedAs: _none, ...said }: Answer): RequestEvent[] => {
  const { answer, contact } = said;
  if (!isChildReport(request)) throw new NotAboutAChild();
  const { directed } = request.childBlock ?? {};
  if (answer === 'block') {
    if (isBlockedBy(request)) return [];
    // Its days are over, or it was lifted: what the company wants now is a request of its own.
    if (directed !== undefined || isSettled(request)) throw new AlreadyDecided();
    return [{ type: 'controller-answered', ...said }];
  }
  if (directed?.contact !== contact) throw new AlreadyDecided();
  return directed.liftedAt === undefined ? [{ type: 'controller-answered', answer, contact }] : [];
};

/** What a contact said before about the same data, and cannot take back by the same link. */
const isFinal: Readonly<Record<ControllerAnswer, boolean>> = {
  adopt: true,
  decline: true,
  'not-our-person': true,
  block: false,
  lift: false,
};

const hasAnswered = ({ controllerAnswers = [] }: Request, contact: string): boolean =>
  controllerAnswers.some((one) => one.contact === contact && isFinal[one.answer]);

/** Invisible to the requester. */
export const controllerRules: RulesOf<ControllerCommand> = {
  redirect: {
    goesOn: false,
    decide: ({ stage }, { letter }) =>
      stage === 'acknowledged'
        ? [
            ...(letter ? [sent(letter)] : []),
            { type: 'requester-redirected', noticesSent: 0, noticeOwed: true },
          ]
        : [],
  },
  /** The company's notice then waits for the address, or for day 3. */
  'ask-data-subject': {
    goesOn: true,
    decide: ({ noticeOwed, email }, { letter, type: _, ...link }) =>
      noticeOwed && email === undefined
        ? [...(letter ? [sent(letter)] : []), { type: 'requester-asked', ...link }]
        : [],
  },
  'send-notice': {
    goesOn: true,
    decide: (request, { owed }) =>
      request.stage === 'notifying-controller' && request.companyTold === undefined
        ? noticeSent(request, owed)
        : [],
  },
  'answer-for-controller': {
    goesOn: false,
    decide: (request, command) => {
      const { answer, contact, adoptedAs } = command;
      const { controllerAnswers } = request;
      if (!isFinal[answer]) return directs(request, command);
      if (!adopts[answer] && isBlockedBy(request, contact)) throw new AlreadyDecided();
      const adopted = controllerAnswers?.some((one) => one.adoptedAs !== undefined);
      // A second adoption is the same case; a contact cannot revoke an answer by the same link.
      if (adopted && adopts[answer]) return [];
      if (adopted || hasAnswered(request, contact)) throw new AlreadyDecided();
      return [
        { type: 'controller-answered', answer, contact, ...(adoptedAs === undefined ? {} : { adoptedAs }) },
      ];
    },
  },
  'tell-contacts': {
    goesOn: true,
    decide: (request, { letters, actFrom }) =>
      request.contactsTold !== undefined || !isVerified(request)
        ? []
        : [...letters.map(sent), { type: 'contacts-told', told: letters.length, actFrom }],
  },
  object: {
    goesOn: false,
    closed: settled,
    decide: ({ objection }, { contact }) =>
      objection === contact ? [] : [{ type: 'contact-objected', contact }],
  },
  'lose-authority': {
    goesOn: false,
    decide: ({ verdictBy }, { contact, next }) =>
      verdictBy === contact
        ? [{ type: 'authority-lost', contact, ...(next === undefined ? {} : { next }) }]
        : [],
  },
};
