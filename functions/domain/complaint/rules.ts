import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { ComplaintCommand } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import { type Complaint, isOpen } from './state.ts';

export interface ComplaintFacts {
  readonly now: Instant;
  readonly history: readonly Commit[];
  /** Who decided or checked the linked request; empty for commands that ask for nobody. */
  readonly inRequest: readonly Sub[];
}

export interface ComplaintRule<C>
  extends Rule<Complaint, Pick<C, keyof C & ('by' | 'n')>, C, ComplaintFacts, ComplaintEvent> {}

interface CommandPolicy {
  /** Records all events even while a letter waits to be mailed; otherwise only the wait is recorded. */
  readonly goesOn: boolean;
}

interface Confirming {
  readonly proposal: (complaint: Complaint, about: { readonly n?: number }) => unknown;
}

/** A command without a rule, or a rule without its policy, does not compile. */
export type RulesOf<C extends ComplaintCommand> = {
  readonly [T in C['type']]: ComplaintRule<Extract<C, { readonly type: T }>> &
    CommandPolicy &
    (T extends `confirm-${string}` ? Confirming : unknown);
};

export const decided = (complaint: Complaint): Refusal | undefined =>
  isOpen(complaint) ? undefined : new AlreadySettled();

export const sent = (letter: LetterFact): ComplaintEvent => ({ ...letter, type: 'letter-sent' });
