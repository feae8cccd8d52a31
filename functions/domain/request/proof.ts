import { EvidenceNeeded } from './errors.ts';
import type { GivenAnswer } from './events.ts';
import { kindPolicies } from './kinds.ts';
import { outcomePolicies } from './outcomes.ts';
import { relationPolicyOf } from './relations.ts';
import { isVerified, type Request } from './state.ts';
import type { Outcome } from './vocabulary.ts';

/** A confirmed mailbox proves no more than itself: until there is evidence, only standard letters go out. */
export const owesProof = (request: Request): boolean => {
  const { needsIdentity, aboutChild } = kindPolicies[request.kind];
  return relationPolicyOf(request) !== undefined && needsIdentity && !aboutChild && !isVerified(request);
};

/** this answer may follow from the confirmed mailbox. It says the same whether or not we keep data. */
export const followsFromMailbox = (request: Request, outcome: Outcome): boolean =>
  owesProof(request) &&
  request.email === 'confirm' &&
  outcome === 'done' &&
  kindPolicies[request.kind].mailboxIsEnough &&
  relationPolicyOf(request)?.mailboxCorrects === true;

/** In our words alone. */
export const isStandardAnswer = (
  request: Request,
  { outcome, reasonCode }: Pick<GivenAnswer, 'outcome' | 'reasonCode'>,
): boolean =>
  followsFromMailbox(request, outcome) ||
  (outcomePolicies[outcome].isRefusal && reasonCode === 'identity-not-confirmed');

type Showing = 'items' | 'law' | 'recipientsTold' | 'searches' | 'corrections';

/** What would show that we keep data, or which. The letter leaves the officer's message out. @throws {EvidenceNeeded} */
export const mustShowNothing = (
  request: Request,
  { items, law, recipientsTold, searches, corrections }: Readonly<Partial<Record<Showing, unknown>>>,
): void => {
  const isSpecific = [items, law, recipientsTold, searches, corrections].some((one) => one !== undefined);
  if (isSpecific && owesProof(request)) throw new EvidenceNeeded();
};
