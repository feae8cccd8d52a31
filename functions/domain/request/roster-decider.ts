import { AlreadyDecided } from '#domain/case/errors.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { ControllerCommand } from './commands.ts';
import { adopts, type RequestEvent } from './events.ts';
import { isVerified, mustBeOpen, type Request } from './state.ts';

const sent = (letter: LetterFact): RequestEvent => ({ ...letter, type: 'letter-sent' });

const answered = (
  request: Request,
  { answer, contact, adoptedAs }: Extract<ControllerCommand, { type: 'answer-for-controller' }>,
): RequestEvent[] => {
  const before = request.controllerAnswers ?? [];
  const adopted = before.some((one) => one.adoptedAs !== undefined);
  const own = before.find((one) => one.contact === contact);
  // A second adoption is the same case; what one contact has said cannot be unsaid by the same link.
  if (adopted && adopts[answer]) return [];
  if (adopted || own !== undefined) throw new AlreadyDecided();
  return [
    { type: 'controller-answered', answer, contact, ...(adoptedAs === undefined ? {} : { adoptedAs }) },
  ];
};

/** What passes between us and the controller's contacts; none of it shows to the person who wrote. */
export const decideForController = (request: Request, command: ControllerCommand): RequestEvent[] => {
  switch (command.type) {
    case 'redirect': {
      const { letters, noticeWaits } = command;
      if (request.stage !== 'acknowledged') return [];
      const noticesSent = noticeWaits ? 0 : letters.length - 1;
      return [
        ...letters.map(sent),
        { type: 'requester-redirected', noticesSent, ...(noticeWaits ? { noticeWaits } : {}) },
      ];
    }
    case 'send-notice': {
      if (request.stage !== 'notifying-controller') return [];
      const confirmed = request.email === 'confirm';
      return [
        ...command.letters.map(sent),
        { type: 'notice-sent', noticesSent: command.letters.length, confirmed },
      ];
    }
    case 'answer-for-controller':
      return answered(request, command);
    case 'tell-contacts': {
      const { letters, actFrom } = command;
      if (request.contactsTold !== undefined || !isVerified(request)) return [];
      return [...letters.map(sent), { type: 'contacts-told', told: letters.length, actFrom }];
    }
    case 'object':
      mustBeOpen(request);
      return request.objection === command.contact
        ? []
        : [{ type: 'contact-objected', contact: command.contact }];
    case 'lose-authority': {
      const { contact, next } = command;
      if (request.verdictBy !== contact) return [];
      return [{ type: 'authority-lost', contact, ...(next === undefined ? {} : { next }) }];
    }
  }
};
