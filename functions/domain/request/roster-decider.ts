import { AlreadyDecided } from '#domain/case/errors.ts';
import type { ControllerCommand } from './commands.ts';
import { adopts, type RequestEvent } from './events.ts';
import type { OwedQuestion } from './officer-action-events.ts';
import { questionOwed, type RulesOf, sent, settled } from './rules.ts';
import { isVerified, type Request } from './state.ts';

/** Each contact's letter is owed and is tried by itself: no mailbox keeps the case open. */
export const noticeSent = ({ email }: Request, owed: readonly OwedQuestion[]): RequestEvent[] => [
  { type: 'notice-sent', noticesSent: owed.length, confirmed: email === 'confirm' },
  ...owed.map(questionOwed),
];

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
      request.stage === 'notifying-controller' ? noticeSent(request, owed) : [],
  },
  'answer-for-controller': {
    goesOn: false,
    decide: ({ controllerAnswers }, { answer, contact, adoptedAs }) => {
      const adopted = controllerAnswers?.some((one) => one.adoptedAs !== undefined);
      // A second adoption is the same case; a contact cannot revoke an answer by the same link.
      if (adopted && adopts[answer]) return [];
      if (adopted || controllerAnswers?.some((one) => one.contact === contact)) throw new AlreadyDecided();
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
