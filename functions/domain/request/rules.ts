import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { RequestCommand } from './commands.ts';
import type { RequestEvent } from './events.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import type { OwedQuestion } from './officer-action-events.ts';
import { isOpen, type Request } from './state.ts';

export interface CaseFacts {
  readonly id: string;
  readonly history: readonly Commit[];
  /** Instant, UTC ISO. */
  readonly now: Instant;
}

export interface RequestRule<C, Facts = unknown>
  extends Rule<Request, Pick<C, keyof C & ('by' | 'n')>, C, Facts, RequestEvent> {}

/** Of a machine's step or a person's act. */
export interface CommandPolicy<C> {
  /** Records all events even while a letter waits to be mailed; otherwise only the wait is recorded. */
  readonly goesOn: boolean | ((command: C, request: Request) => boolean);
}

/** Of an officer's action. */
export interface ActionPolicy {
  /** A date may now be earlier than the clock's wake-up. */
  readonly bringsForward: boolean;
  /** The person gets a letter that neither their input nor time explains. */
  readonly writesToPerson: boolean;
}

interface Confirming {
  readonly proposal: (request: Request, about: { readonly n?: number }) => unknown;
}

/** A command without a rule, or a rule without its policy, does not compile. */
export type RulesOf<C extends RequestCommand | OfficerAction> = {
  readonly [T in C['type']]: RequestRule<
    Extract<C, { readonly type: T }>,
    C extends OfficerAction ? CaseFacts : unknown
  > &
    ([C] extends [OfficerAction] ? ActionPolicy : CommandPolicy<Extract<C, { readonly type: T }>>) &
    (T extends `confirm-${string}` ? Confirming : unknown);
};

export const settled = (request: Request): Refusal | undefined =>
  isOpen(request) ? undefined : new AlreadySettled();

/** Over for the requester, perhaps not inside. */
export const settledOutside = (request: Request): Refusal | undefined =>
  request.endedAt === undefined ? settled(request) : new AlreadySettled();

export const questionOwed = (one: OwedQuestion): RequestEvent => ({ ...one, type: 'question-owed' });

export const sent = (letter: LetterFact): RequestEvent => ({ ...letter, type: 'letter-sent' });
