import {
  AlreadyDecided,
  AlreadySettled,
  LinkExpired,
  NotVerified,
  ReasonMissing,
  UnknownLink,
} from './errors.ts';
import type { Milestone } from './milestones.ts';
import {
  firstSerial,
  isSettled,
  isVerified,
  type Outcome,
  type Request,
  type RequestEvent,
  type RequestKind,
  type Standing,
  type Verdict,
} from './request.ts';
import type { LetterFact } from './watch.ts';

export type RequestCommand =
  | {
      readonly type: 'acknowledge';
      readonly standing: Standing;
      readonly controller?: string;
      readonly contact?: string;
      readonly letter: LetterFact;
    }
  | {
      readonly type: 'ask-requester';
      readonly serial: number;
      readonly expiresAt: string;
      readonly letter: LetterFact;
    }
  | {
      readonly type: 'give-verdict';
      readonly verdict: Verdict;
      readonly serial: number;
      readonly expiresAt: string;
      readonly now: string;
    }
  | { readonly type: 'redirect'; readonly letters: readonly LetterFact[] }
  | { readonly type: 'ask-officer'; readonly letter: LetterFact }
  | {
      readonly type: 'answer';
      readonly outcome: Outcome;
      readonly reasonCode?: string;
      readonly textSha256: string;
      readonly by: string;
    }
  | { readonly type: 'send-answer'; readonly letter: LetterFact }
  | { readonly type: 'withdraw' }
  | {
      readonly type: 'keep-milestone';
      readonly milestone: Milestone;
      readonly letters: readonly LetterFact[];
    };

/** Kinds that are answered without knowing who asks: nothing is disclosed, changed or deleted by them. */
const needsNobody: readonly RequestKind[] = ['inquiry', 'cpni-restrict'];

const sent = (letter: LetterFact): RequestEvent => ({ ...letter, type: 'letter-sent' });

const mustBeOpen = (request: Request): void => {
  if (isSettled(request) || request.stage === 'answering') throw new AlreadySettled();
};

const answer = (request: Request, command: Extract<RequestCommand, { type: 'answer' }>): RequestEvent[] => {
  mustBeOpen(request);
  if (command.outcome === 'refused' && command.reasonCode === undefined) throw new ReasonMissing();
  if (command.outcome !== 'refused' && !isVerified(request) && !needsNobody.includes(request.kind))
    throw new NotVerified();
  const { type: _, ...given } = command;
  return [{ ...given, type: 'answer-given' }];
};

const verdict = (
  request: Request,
  command: Extract<RequestCommand, { type: 'give-verdict' }>,
): RequestEvent[] => {
  if (request.verdict !== undefined) throw new AlreadyDecided();
  mustBeOpen(request);
  const asked =
    request.standing === 'roster' && (request.stage === 'acknowledged' || request.stage === 'verifying');
  if (!asked || command.serial !== firstSerial) throw new UnknownLink();
  if (command.now >= command.expiresAt) throw new LinkExpired();
  return [{ type: 'verdict-given', verdict: command.verdict, serial: command.serial }];
};

/**
 * What happens when `command` meets `request`; no events when the work is done already (every step is idempotent).
 * @throws {DomainError} by name when a rule says no; nothing is written then
 */
export const decide = (request: Request, command: RequestCommand): readonly RequestEvent[] => {
  switch (command.type) {
    case 'acknowledge': {
      if (request.standing !== undefined || isSettled(request)) return [];
      const { standing, controller, contact } = command;
      return [sent(command.letter), { type: 'request-acknowledged', standing, controller, contact }];
    }
    case 'ask-requester':
      if (request.standing !== 'roster' || request.asked || isSettled(request)) return [];
      return [
        sent(command.letter),
        { type: 'requester-asked', serial: command.serial, expiresAt: command.expiresAt },
      ];
    case 'give-verdict':
      return verdict(request, command);
    case 'redirect':
      if (request.stage !== 'acknowledged') return [];
      return [
        ...command.letters.map(sent),
        { type: 'requester-redirected', noticesSent: command.letters.length - 1 },
      ];
    case 'ask-officer':
      if (isSettled(request) || request.stage === 'answering' || request.officerAsked) return [];
      return [sent(command.letter), { type: 'officer-asked' }];
    case 'answer':
      return answer(request, command);
    case 'send-answer':
      return request.stage === 'answering' ? [sent(command.letter), { type: 'answer-sent' }] : [];
    case 'withdraw':
      mustBeOpen(request);
      return [{ type: 'request-withdrawn' }];
    case 'keep-milestone': {
      const { name: milestone, kind, on } = command.milestone;
      if (isSettled(request) || request.kept.includes(milestone)) return [];
      return [...command.letters.map(sent), { type: 'milestone-kept', milestone, kind, on }];
    }
  }
};

/** What the request machine has to do next with this request. */
export type Stands = 'acknowledge' | 'ask' | 'redirect' | 'officer' | 'answered' | 'settled';

export const stands = (request: Request): Stands => {
  if (isSettled(request)) return 'settled';
  if (request.stage === 'answering') return 'answered';
  if (request.standing === undefined) return 'acknowledge';
  if (request.stage === 'working') return 'officer';
  if (request.standing === 'roster') return 'ask';
  return request.standing === 'stranger' ? 'redirect' : 'officer';
};
