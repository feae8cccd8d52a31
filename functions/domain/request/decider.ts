import { awaitPaperMail } from '#domain/case/paper-mail.ts';
import { isConfirmation, mustBeAsShown } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import { decideAnswer } from './answer-decider.ts';
import type { RequestCommand } from './commands.ts';
import type { RequestEvent } from './events.ts';
import { lettersToSend } from './officer-actions.ts';
import { proposalOf } from './proposals.ts';
import { recordsLetter } from './records.ts';
import { decideForController } from './roster-decider.ts';
import { isSettled, isVerified, type Request } from './state.ts';
import { endsUnanswered, isQuestionOpen, lapsesForGood } from './verification.ts';
import { decideVerification, mustBeOpenOutside } from './verification-decider.ts';

export type { RequestCommand } from './commands.ts';

const sent = (letter: LetterFact): RequestEvent => ({ ...letter, type: 'letter-sent' });

/** What comes of a date: the question who is asking lapses, or the company hears though nobody confirmed. */
const cameDue = (
  request: Request,
  { milestone: { kind }, letters, asked, paused }: Extract<RequestCommand, { type: 'handle-milestone' }>,
): RequestEvent[] => {
  if (paused !== undefined && isQuestionOpen(request))
    return [{ type: 'verification-paused', until: paused }];
  if (kind === 'resume' && isQuestionOpen(request) && !asked) return [{ type: 'verification-resumed' }];
  if ((kind === 'lapse' && isQuestionOpen(request)) || (kind === 'overdue' && endsUnanswered(request)))
    return [{ type: 'request-lapsed', final: lapsesForGood(request, kind) }];
  if (kind === 'unclaimed' && request.assigned?.unclaimedAfter !== undefined)
    return [{ type: 'assignment-lapsed', to: request.assigned.to }];
  if (kind === 'notice' && request.stage === 'notifying-controller')
    return [{ type: 'notice-sent', noticesSent: letters.length, confirmed: request.email === 'confirm' }];
  return [];
};

const keep = (
  request: Request,
  command: Extract<RequestCommand, { type: 'handle-milestone' }>,
): RequestEvent[] => {
  const { name: milestone, kind, on } = command.milestone;
  if (isSettled(request) || request.handledMilestones.includes(milestone)) return [];
  const { asked } = command;
  return [
    ...command.letters.map(sent),
    ...(asked && isQuestionOpen(request) ? [{ type: 'requester-asked', ...asked } as const] : []),
    { type: 'milestone-handled', milestone, kind, on },
    ...cameDue(request, command),
  ];
};

/** Whose events are recorded though a letter of theirs still waits for the post; of the others only the waiting is. */
const isUnhindered: Readonly<Record<RequestCommand['type'], boolean>> = {
  acknowledge: false,
  'ask-officer': false,
  answer: false,
  'send-answer': false,
  'stop-delivery': false,
  withdraw: false,
  'handle-milestone': true,
  redirect: false,
  'send-notice': true,
  'answer-for-controller': false,
  'tell-contacts': true,
  object: false,
  'lose-authority': false,
  'ask-requester': false,
  'give-verdict': false,
  'give-email-verdict': false,
  'renew-link': false,
  'pause-verification': false,
  'check-identity': false,
  'confirm-identity': false,
  'confirm-entry': false,
};

/**
 * What does not wait for a letter to be posted: dates, letters to a company that hold up nobody else, and a code by post,
 * after which nothing comes but the holder, so that nothing tells when it was posted.
 */
const goesOn = (command: RequestCommand): boolean => {
  if (command.type === 'redirect') return !command.letters[0]?.needsPaperMail;
  if (command.type === 'ask-requester') return command.code !== undefined;
  return isUnhindered[command.type];
};

/**
 * What happens when `command` meets `request`; no events when the work is done already (every step is idempotent).
 * @throws {Refusal} by name when a rule says no; nothing is written then
 */
export const decide = (request: Request, command: RequestCommand): readonly RequestEvent[] => {
  const events = decided(request, command);
  if (isConfirmation(command)) mustBeAsShown(command, proposalOf(request, command));
  return awaitPaperMail(request, events, goesOn(command));
};

const decided = (request: Request, command: RequestCommand): readonly RequestEvent[] => {
  switch (command.type) {
    case 'acknowledge': {
      if (request.requesterType !== undefined || isSettled(request)) return [];
      const { type: _, letter, officers, ...known } = command;
      return [
        ...(officers ? [sent(officers)] : []),
        sent(letter),
        { type: 'request-acknowledged', ...known },
      ];
    }
    case 'ask-officer':
      if (isSettled(request) || request.stage === 'answering' || request.officerAsked) return [];
      return [sent(command.letter), { type: 'officer-asked' }];
    case 'answer':
      return decideAnswer(request, command);
    case 'send-answer':
      if (request.stage !== 'answering') return [];
      return [
        sent(command.letter),
        request.answer.delivery === 'download'
          ? { type: 'answer-sent', code: recordsLetter(command.letter) }
          : { type: 'answer-sent' },
      ];
    case 'stop-delivery':
      if (request.stage !== 'answering' || request.answer.delivery === undefined) return [];
      return [...(command.letter ? [sent(command.letter)] : []), { type: 'delivery-stopped' }];
    case 'withdraw':
      mustBeOpenOutside(request);
      return [{ type: 'request-withdrawn' }];
    case 'handle-milestone':
      return keep(request, command);
    case 'redirect':
    case 'send-notice':
    case 'answer-for-controller':
    case 'tell-contacts':
    case 'object':
    case 'lose-authority':
      return decideForController(request, command);
    default:
      return decideVerification(request, command);
  }
};

/** What the request machine has to do next with this request. */
export type NextStep =
  | 'acknowledge'
  | 'ask-requester'
  | 'redirect'
  | 'ask-officer'
  | 'send-answer'
  | 'settled'
  | 'send-owed-letters'
  | 'wait-for-post';

const nextStepOfQuestion = (request: Request): NextStep => {
  switch (request.requesterType) {
    case 'roster':
    case 'person':
      return 'ask-requester';
    case 'account':
      return request.reachable && request.verdict === undefined ? 'ask-requester' : 'ask-officer';
    case 'stranger':
    case 'data-subject':
      return 'redirect';
    default:
      return 'ask-officer';
  }
};

export const nextStepOf = (request: Request): NextStep => {
  const isNew = request.requesterType === undefined && !isSettled(request) && request.stage !== 'answering';
  if (!isNew && lettersToSend(request).length > 0) return 'send-owed-letters';
  if (isSettled(request)) return 'settled';
  if (request.stage === 'answering') return 'send-answer';
  if (request.requesterType === undefined) return 'acknowledge';
  // The neutral letter is out: the company's notice waits for the person's own address, or for its day.
  if (request.stage === 'notifying-controller') return request.email === undefined ? 'settled' : 'redirect';
  if (request.stage === 'working' || isVerified(request)) return 'ask-officer';
  return nextStepOfQuestion(request);
};
