import { awaitPaperMail } from '#domain/case/paper-mail.ts';
import { isConfirmation, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import { answerRules, isPermitWithoutNotice } from './answer-decider.ts';
import { atReceipt, type FirstLetter, isRestriction } from './at-receipt.ts';
import { blockRules } from './child-block.ts';
import type { RequestCommand, RequestUnconfirmed } from './commands.ts';
import { awaitsCompany, owesPlace } from './company-chase.ts';
import { declarationRules } from './declaration.ts';
import type { LookedUp, RequestEvent } from './events.ts';
import { heldTextRules } from './held-text.ts';
import { holderRules } from './holder-rules.ts';
import type { OwedLetter } from './officer-action-events.ts';
import { lettersToSend } from './owed-letters.ts';
import { recordsLetter } from './records.ts';
import { controllerRules, noticeSent } from './roster-decider.ts';
import {
  type CommandPolicy,
  questionOwed,
  type RequestRule,
  type RulesOf,
  sent,
  settledOutside,
} from './rules.ts';
import { hasUnread, isAcknowledged, isSettled, isVerified, type Request } from './state.ts';
import { owesLookUp } from './unheard.ts';
import { endsUnanswered, isQuestionOpen, lapsesForGood } from './verification.ts';
import { verificationRules } from './verification-decider.ts';

/** */
const cameDue = (
  request: Request,
  { milestone: { kind }, owed = [], paused }: Extract<RequestCommand, { type: 'handle-milestone' }>,
): RequestEvent[] => {
  if (paused !== undefined && isQuestionOpen(request))
    return [{ type: 'verification-paused', until: paused }];
  if (kind === 'resume' && isQuestionOpen(request) && owed.length === 0)
    return [{ type: 'verification-resumed' }];
  if ((kind === 'lapse' && isQuestionOpen(request)) || (kind === 'overdue' && endsUnanswered(request)))
    return [
      {
        ...{ type: 'request-lapsed', final: lapsesForGood(request, kind) },
        ...(hasUnread(request) && { unread: true }),
      },
    ];
  if (kind === 'company-over' && awaitsCompany(request) && !owesPlace(request))
    return [{ type: 'company-days-over' }];
  if (kind === 'unclaimed' && request.assigned?.unclaimedAfter !== undefined)
    return [{ type: 'assignment-lapsed', to: request.assigned.to }];
  if (kind === 'notice' && request.stage === 'notifying-controller' && !awaitsCompany(request))
    return noticeSent(request, owed);
  return isQuestionOpen(request) || awaitsCompany(request) ? owed.map(questionOwed) : [];
};

type Acknowledged = Extract<RequestCommand, { type: 'acknowledge' }>;

/** What the first letter did to the case. */
const firstEvents: Readonly<
  Record<FirstLetter, (command: Acknowledged, known: Partial<LookedUp>) => RequestEvent[]>
> = {
  acknowledgement: (_, known) => [{ type: 'request-acknowledged', ...known }],
  'neutral-redirect': ({ link }, known) => [
    { type: 'requester-redirected', noticesSent: 0, noticeOwed: true, atReceipt: true },
    ...(link ? [{ type: 'requester-asked', ...link } as const] : []),
    ...lookedUpIn(known),
  ],
  'restriction-recorded': (_, known) => [{ type: 'restriction-recorded' }, ...lookedUpIn(known)],
};

const lookedUpIn = ({ requesterType, ...known }: Partial<LookedUp>): RequestEvent[] =>
  requesterType === undefined ? [] : [{ type: 'requester-looked-up', requesterType, ...known }];

export const requestRules: RulesOf<RequestCommand> = {
  ...verificationRules,
  ...controllerRules,
  ...answerRules,
  ...heldTextRules,
  ...declarationRules,
  ...blockRules,
  ...holderRules,
  acknowledge: {
    // A restriction is done at receipt, also while its letter waits to be mailed.
    goesOn: (_, request) => isRestriction(request),
    decide: (request, command) => {
      if (isAcknowledged(request) || isSettled(request)) return [];
      const { type: _, letter, officers, link: _link, ...known } = command;
      return [
        ...[officers, letter].flatMap((one) => (one ? [sent(one)] : [])),
        ...firstEvents[atReceipt(request).first](command, known),
      ];
    },
  },
  'look-up': {
    goesOn: true,
    decide: (request, { type: _, officers, ...known }) =>
      request.requesterType === undefined &&
      (isSettled(request) ? owesLookUp(request) : isAcknowledged(request))
        ? [...(officers ? [sent(officers)] : []), { type: 'requester-looked-up', ...known }]
        : [],
  },
  'ask-officer': {
    goesOn: false,
    decide: (request, { letter }) =>
      isSettled(request) || request.stage === 'answering' || request.officerAsked
        ? []
        : [sent(letter), { type: 'officer-asked' }],
  },
  'send-answer': {
    goesOn: false,
    decide: (request, { letter }) => {
      if (request.stage !== 'answering') return [];
      const isDownload = request.answer.delivery === 'download';
      return [sent(letter), { type: 'answer-sent', ...(isDownload ? { code: recordsLetter(letter) } : {}) }];
    },
  },
  'stop-delivery': {
    goesOn: false,
    decide: (request, { letter }) =>
      request.stage !== 'answering' ||
      (request.answer.delivery === undefined && !isPermitWithoutNotice(request))
        ? []
        : [...(letter ? [sent(letter)] : []), { type: 'delivery-stopped' }],
  },
  withdraw: {
    goesOn: false,
    closed: settledOutside,
    decide: () => [{ type: 'request-withdrawn' }],
  },
  'handle-milestone': {
    // Mark the milestone even while its letter waits, or the clock would stop.
    goesOn: true,
    decide: (request, command) => {
      const { milestone, letters } = command;
      const { name, kind, on } = milestone;
      if (isSettled(request) || request.handledMilestones.includes(name)) return [];
      return [
        ...letters.map(sent),
        { type: 'milestone-handled', milestone: name, kind, on },
        ...cameDue(request, command),
      ];
    },
  },
};

export const proposalOf = (
  request: Request,
  { type, ...about }: Pick<RequestUnconfirmed, 'type'> & { readonly n?: number },
): Proposal => ({
  confirms: type.replace('confirm-', ''),
  what: requestRules[type].proposal(request, about),
});

/** No events when the work is already done. @throws {Refusal} */
export const decide = (request: Request, command: RequestCommand): readonly RequestEvent[] => {
  const rule = requestRules[command.type] as RequestRule<RequestCommand> & CommandPolicy<RequestCommand>;
  const { goesOn } = rule;
  const events = decideBy<Request, object, RequestCommand, unknown, RequestEvent>(rule)(
    request,
    command,
    undefined,
  );
  if (isConfirmation(command)) mustBeAsShown(command, proposalOf(request, command), 'on-page');
  return awaitPaperMail(request, events, typeof goesOn === 'function' ? goesOn(command, request) : goesOn);
};

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

const nextUnlessOwed = (request: Request): NextStep => {
  if (isSettled(request)) return owesLookUp(request) ? 'acknowledge' : 'settled';
  if (request.stage === 'answering') return 'send-answer';
  if (request.requesterType === undefined) return 'acknowledge';
  if (awaitsCompany(request)) return 'settled';
  // The company's notice waits for a confirmed address, or its milestone.
  if (request.stage === 'notifying-controller')
    return request.noticeOwed || request.email !== undefined ? 'redirect' : 'settled';
  if (request.stage === 'working' || isVerified(request)) return 'ask-officer';
  return nextStepOfQuestion(request);
};

export const neutralLetter = 'neutral-redirect';

/** It waits for no letter to anybody else. */
export const owesNeutralLetter = (request: Request): boolean =>
  request.stage === 'acknowledged' &&
  nextUnlessOwed(request) === 'redirect' &&
  !request.waitingForPost?.some(({ kind }) => kind === neutralLetter);

/** Owed letters to the requester come before the answer. */
const toRequester: Readonly<Record<OwedLetter['kind'], boolean>> = {
  question: true,
  message: true,
  extension: true,
  'new-date': true,
  reopened: true,
  'duplicate-joined': true,
  'records-code': true,
  'message-arrived': false,
  'restriction-confirmed': false,
  'restriction-unplaced': false,
  verification: false,
  'verification-colleague': false,
  'controller-notice': false,
};

/** What the requester gets waits for no letter to anybody else. */
const goesFirst = (request: Request, next: NextStep): boolean => {
  if (next === 'ask-requester') return !request.asked && request.pausedUntil === undefined;
  if (next === 'redirect') return request.stage === 'notifying-controller' || owesNeutralLetter(request);
  if (next === 'send-answer') return !lettersToSend(request).some(({ kind }) => toRequester[kind]);
  return next === 'acknowledge';
};

export const nextStepOf = (request: Request): NextStep => {
  const next = nextUnlessOwed(request);
  return lettersToSend(request).length > 0 && !goesFirst(request, next) ? 'send-owed-letters' : next;
};
