import type { Relation } from './vocabulary.ts';

/** What somebody else must show before we give out or delete data; a new relation does not compile until it is decided. */
export interface RelationPolicy {
  /** A confirmed mailbox that was on file before the request is proof. Never for a personnel file. */
  readonly mailboxIsProof: boolean;
  /** Personnel files: whatever the kind of request. */
  readonly needsSecondOfficer: boolean;
}

export const relationPolicies: Readonly<Record<Relation, RelationPolicy>> = {
  visitor: { mailboxIsProof: true, needsSecondOfficer: false },
  prospect: { mailboxIsProof: true, needsSecondOfficer: false },
  employee: { mailboxIsProof: false, needsSecondOfficer: true },
  applicant: { mailboxIsProof: false, needsSecondOfficer: true },
};
