import type { Commit } from '#domain/case/case.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { RequestCommand } from './commands.ts';
import type { RequestEvent } from './events.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import { StandardLettersOnly } from './officer-action-errors.ts';
import { isOpen, type Request } from './state.ts';
import { standardLettersOnly } from './unheard.ts';

/** What an officer's action meets beside the state of the case. */
export interface CaseFacts {
  readonly id: string;
  readonly history: readonly Commit[];
  /** Instant, UTC ISO. */
  readonly now: string;
}

export interface RequestRule<C, Facts = unknown>
  extends Rule<Request, Pick<C, keyof C & 'by'>, C, Facts, RequestEvent> {
  /** After it a date may lie before the one that the clock sleeps until. */
  readonly bringsForward?: true;
  /** Its events are recorded though a letter of theirs still waits for the post; of the others only the waiting is. */
  readonly goesOn?: (command: C) => boolean;
}

/** What the second officer's word makes count. */
interface Confirming {
  readonly proposal: (request: Request) => unknown;
}

/** One rule for every command of a union: a command without one does not compile. */
export type RulesOf<C extends RequestCommand | OfficerAction> = {
  readonly [T in C['type']]: RequestRule<
    Extract<C, { readonly type: T }>,
    C extends OfficerAction ? CaseFacts : unknown
  > &
    (T extends `confirm-${string}` ? Confirming : unknown);
};

/** What was answered, withdrawn or closed takes nothing more from anybody. */
export const settled = (request: Request): Refusal | undefined =>
  isOpen(request) ? undefined : new AlreadySettled();

/** For the person it is over, whatever goes on inside. */
export const settledOutside = (request: Request): Refusal | undefined =>
  request.endedAt === undefined ? settled(request) : new AlreadySettled();

/** Of what the person gets a letter that follows neither from what they typed nor from time. */
export const unwritable = (request: Request): Refusal | undefined =>
  standardLettersOnly(request) ? new StandardLettersOnly() : settled(request);

export const sent = (letter: LetterFact): RequestEvent => ({ ...letter, type: 'letter-sent' });
