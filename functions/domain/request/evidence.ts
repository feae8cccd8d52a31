import { kindPolicies } from './kinds.ts';
import { verdictPolicies } from './verdicts.ts';
import type { Capacity, RequesterType, RequestKind, Verdict } from './vocabulary.ts';

/** What an officer may accept as proof of who is asking: a closed list. */
export const evidenceKinds = [
  'photo-id-in-person',
  'code-letter',
  'call-to-number-of-record',
  'contract-procedure',
  'parent-method',
  'signed-authority',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What many people can know of another; refused by name (47 CFR 64.2010, R-19). */
export const knowledgeFactors = [
  'name',
  'birth-date',
  'ssn-digits',
  'account-number',
  'bill-amount',
] as const;
export type KnowledgeFactor = (typeof knowledgeFactors)[number];

/** `in-person`: valid photo ID was seen, so records may be handed over. `knowledge`: no proof at all. */
type Proves = 'in-person' | 'identity' | 'knowledge';

const proves: Readonly<Record<EvidenceKind | KnowledgeFactor, Proves>> = {
  'photo-id-in-person': 'in-person',
  'code-letter': 'identity',
  'call-to-number-of-record': 'identity',
  'contract-procedure': 'identity',
  'parent-method': 'identity',
  'signed-authority': 'identity',
  name: 'knowledge',
  'birth-date': 'knowledge',
  'ssn-digits': 'knowledge',
  'account-number': 'knowledge',
  'bill-amount': 'knowledge',
};

export const isProof = (named: EvidenceKind | KnowledgeFactor): named is EvidenceKind =>
  proves[named] !== 'knowledge';

export const isSeenInPerson = (evidence: EvidenceKind): boolean => proves[evidence] === 'in-person';

/** That an officer checked, by what and when; the paper itself is not kept. */
export interface Evidence {
  readonly evidence: EvidenceKind;
  readonly checkedOn: string;
  readonly by: string;
  readonly needsSecond: boolean;
  readonly textSha256?: string;
  /** When it was recorded; a second officer is looked for from then on. */
  readonly at?: string;
  readonly confirmedBy?: string;
}

/** What each capacity can be shown by; knowing an account is no proof of being somebody's parent. */
const shownBy: Readonly<Record<Capacity, readonly EvidenceKind[]>> = {
  controller: ['contract-procedure'],
  'data-subject': [],
  'account-holder': ['photo-id-in-person', 'code-letter', 'call-to-number-of-record', 'contract-procedure'],
  guardian: ['parent-method', 'signed-authority'],
  agent: ['signed-authority'],
  'former-customer': ['photo-id-in-person', 'code-letter', 'call-to-number-of-record'],
  heir: ['signed-authority'],
};

/** Whoever asks about a child shows by a parent's method that it is theirs, a company by its contract. */
export const isEvidenceFor = (evidence: EvidenceKind, capacity: Capacity, kind: RequestKind): boolean => {
  const isPerson = capacity !== 'controller' && capacity !== 'data-subject';
  return shownBy[isPerson && kindPolicies[kind].aboutChild ? 'guardian' : capacity].includes(evidence);
};

/** Whether one officer's word is not enough: harm cannot be undone, or somebody has said that it is not theirs. */
export const needsSecondOfficer = (kind: RequestKind, verdict: Verdict | undefined): boolean =>
  kindPolicies[kind].needsSecondOfficer || (verdict !== undefined && !verdictPolicies[verdict].confirms);

/**
 * A company's contact speaks for the company, not for whatever account it names: that the account is the company's is shown
 * by the contract's procedure (P34, R-5, 47 CFR 64.2010(g)).
 */
export const owesHolder = ({
  kind,
  requesterType,
  evidence,
}: {
  readonly kind: RequestKind;
  readonly requesterType?: RequesterType;
  readonly evidence?: Evidence;
}): boolean => requesterType === 'roster' && kindPolicies[kind].needsAccountHolder && !isAccepted(evidence);

export const isAccepted = (evidence: Evidence | undefined): boolean =>
  evidence !== undefined && (!evidence.needsSecond || evidence.confirmedBy !== undefined);
