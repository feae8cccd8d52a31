import { AlreadyDecided } from '#domain/case/errors.ts';
import type { ControllerCommand } from './commands.ts';
import { adopts } from './events.ts';
import { type RulesOf, sent, settled } from './rules.ts';
import { isVerified } from './state.ts';

/** Invisible to the requester. */
export const controllerRules: RulesOf<ControllerCommand> = {
  redirect: {
    goesOn: ({ letters: [first], neutralWaits }) => neutralWaits === true || !first?.needsPaperMail,
    decide: ({ stage }, { letters, neutralWaits, noticesWait = 0, noticeWaits }) => {
      if (stage !== 'acknowledged') return [];
      const notices = letters.length - (neutralWaits ? 0 : 1) + noticesWait;
      const noticesSent = noticeWaits ? 0 : notices;
      return [
        ...letters.map(sent),
        { type: 'requester-redirected', noticesSent, ...(noticeWaits ? { noticeWaits } : {}) },
      ];
    },
  },
  'send-notice': {
    goesOn: true,
    decide: ({ stage, email }, { letters, noticesWait = 0 }) => {
      if (stage !== 'notifying-controller') return [];
      const confirmed = email === 'confirm';
      const noticesSent = letters.length + noticesWait;
      return [...letters.map(sent), { type: 'notice-sent', noticesSent, confirmed }];
    },
  },
  'answer-for-controller': {
    goesOn: false,
    decide: ({ controllerAnswers = [] }, { answer, contact, adoptedAs }) => {
      const adopted = controllerAnswers.some((one) => one.adoptedAs !== undefined);
      // A second adoption is the same case; a contact cannot revoke an answer by the same link.
      if (adopted && adopts[answer]) return [];
      if (adopted || controllerAnswers.some((one) => one.contact === contact)) throw new AlreadyDecided();
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
