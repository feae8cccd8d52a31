import { type Instant, isAfter, textOf } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** The customer used the services, or said so, after this version was posted (P49). */
export interface PolicyAcceptance {
  readonly policy: string;
  readonly acceptedAt: Instant;
  /** Who recorded it. */
  readonly by: Sub;
}

export type PolicyAcceptanceEvent = { readonly type: 'policy-accepted' } & PolicyAcceptance;

const wrong = (pointer: string, detail: string): InvalidInput => new InvalidInput([{ pointer, detail }]);

/** What the settings say of the version that was named, and of the time. */
export interface PolicyFacts {
  readonly now: Instant;
  /** Undefined for a version that we never posted. */
  readonly postedAt: Instant | undefined;
  /** Id of the version in force when it was accepted. */
  readonly inForce: string | undefined;
}

/**
 * P49: of a version in force at that time, never of one before it was posted. The first record of a version stays: one
 * with another time is refused. @throws {InvalidInput}
 */
export const decideAcceptance = (
  accepted: readonly PolicyAcceptance[] = [],
  said: PolicyAcceptance,
  { now, postedAt, inForce }: PolicyFacts,
): readonly PolicyAcceptanceEvent[] => {
  const { policy, acceptedAt } = said;
  if (postedAt === undefined) throw wrong('#/policy', 'We posted no version of the policy with this name.');
  if (isAfter(acceptedAt, now)) throw wrong('#/acceptedAt', 'This is in the future.');
  if (isAfter(postedAt, acceptedAt))
    throw wrong('#/acceptedAt', `This version was posted at ${textOf(postedAt)}. Nobody accepted it before.`);
  if (inForce !== policy)
    throw wrong('#/policy', 'Another version of the policy was in force at this time. Name that one.');
  const known = accepted.find((one) => one.policy === policy);
  if (known !== undefined && known.acceptedAt !== acceptedAt)
    throw wrong(
      '#/policy',
      `This version was accepted at ${textOf(known.acceptedAt)}, as recorded. That stays.`,
    );
  return known === undefined ? [{ type: 'policy-accepted', ...said }] : [];
};
