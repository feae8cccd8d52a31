import { isAccepted } from './evidence.ts';
import { kindPolicies } from './kinds.ts';
import { isVerified, type Request } from './state.ts';
import type { Capacity } from './vocabulary.ts';

/** Whether what the requester typed of themselves is of the person whose data it is. A new capacity does not compile until somebody decides. */
const isSubject: Readonly<Record<Capacity, boolean>> = {
  'account-holder': true,
  'former-customer': true,
  'somebody-else': true,
  controller: false,
  'data-subject': false,
  guardian: false,
  agent: false,
  heir: false,
};

/** Where a key of a person may come from, so that no system looks for anybody but the person who is known. */
export interface KeySources {
  /** The account whose holder confirmed: its number, and its addresses of record. */
  readonly account: boolean;
  /** The mailbox that the requester showed to be theirs. */
  readonly mailbox: boolean;
  /** Name and addresses that an officer compared with accepted evidence. */
  readonly evidence: boolean;
}

/**
 * An address that the holder of an account merely typed may be anybody's, so it is no key. A company's request names the people
 * in its own words, which an officer reads: no system gets a key for it.
 */
export const keySourcesOf = (request: Request): KeySources => {
  const { kind, capacity, requesterType, account, email, evidence } = request;
  // About a child: the account and the mailbox are those of the person who asks, not the child's, so an officer says whose data it is.
  const isTheirs = isSubject[capacity] && !kindPolicies[kind].aboutChild;
  return {
    account: isTheirs && requesterType === 'account' && account !== undefined && isVerified(request),
    mailbox: isTheirs && requesterType === 'person' && email === 'confirm',
    evidence: isTheirs && requesterType !== 'account' && isAccepted(evidence),
  };
};
