import type { Told } from './told.ts';
import type { Relation } from './vocabulary.ts';

/** Of somebody else, whose data the company itself decides about; a new relation does not compile until it is decided. */
export interface RelationPolicy {
  /** A confirmed mailbox that was on file before the request is evidence. Never for a personnel file. */
  readonly mailboxOnFileProves: boolean;
  /** A correction may follow from a confirmed mailbox alone; its answer has no details. */
  readonly mailboxCorrects: boolean;
  /** For every kind of request, because the file is a personnel file. */
  readonly needsSecondOfficer: boolean;
  /** About work for the company: no arbitration (R-25, P56). */
  readonly isHr: boolean;
}

const outsider: RelationPolicy = {
  mailboxOnFileProves: true,
  mailboxCorrects: true,
  needsSecondOfficer: false,
  isHr: false,
};
const personnel: RelationPolicy = {
  mailboxOnFileProves: false,
  mailboxCorrects: false,
  needsSecondOfficer: true,
  isHr: true,
};

const relationPolicies: Readonly<Record<Relation, RelationPolicy>> = {
  visitor: outsider,
  prospect: outsider,
  employee: personnel,
  applicant: personnel,
};

export type Asker = Pick<Told, 'capacity' | 'relation'>;

/** @returns undefined for every other capacity */
export const relationPolicyOf = ({ capacity, relation }: Asker): RelationPolicy | undefined =>
  capacity === 'somebody-else' ? (relation ? relationPolicies[relation] : personnel) : undefined;
