import type { Day, Instant } from '#domain/calendar/times.ts';
import { kindPolicies } from './kinds.ts';
import { type Asker, relationPolicyOf } from './relations.ts';
import { verdictPolicies } from './verdicts.ts';
import type { Capacity, ChildAge, RequesterType, RequestKind, Verdict } from './vocabulary.ts';

/** How somebody shows that they are the parent; an email alone is none (R-20, 16 CFR 312.5(b)). */
export const parentMethods = ['parent-signed-form', 'parent-call-or-video', 'parent-id-erased'] as const;

export const evidenceKinds = [
  'photo-id-in-person',
  'code-letter',
  'call-to-number-of-record',
  'contract-procedure',
  ...parentMethods,
  'signed-authority',
  'mailbox-on-file',
] as const;
/** `parent-method`: of early histories, which did not say how. */
export type EvidenceKind = (typeof evidenceKinds)[number] | 'parent-method';

/** Refused by name (47 CFR 64.2010, R-19). */
export const knowledgeFactors = [
  'name',
  'birth-date',
  'ssn-digits',
  'account-number',
  'bill-amount',
  'email-alone',
] as const;
export type KnowledgeFactor = (typeof knowledgeFactors)[number];

/** `in-person`: valid photo ID, so records may be handed over. `knowledge`: no proof. */
type Proves = 'in-person' | 'identity' | 'knowledge';

const proves: Readonly<Record<EvidenceKind | KnowledgeFactor, Proves>> = {
  'photo-id-in-person': 'in-person',
  'code-letter': 'identity',
  'call-to-number-of-record': 'identity',
  'contract-procedure': 'identity',
  'parent-signed-form': 'identity',
  'parent-call-or-video': 'identity',
  'parent-id-erased': 'identity',
  'parent-method': 'identity',
  'signed-authority': 'identity',
  'mailbox-on-file': 'identity',
  name: 'knowledge',
  'birth-date': 'knowledge',
  'ssn-digits': 'knowledge',
  'account-number': 'knowledge',
  'bill-amount': 'knowledge',
  'email-alone': 'knowledge',
};

export const isProof = (named: EvidenceKind | KnowledgeFactor): named is EvidenceKind =>
  proves[named] !== 'knowledge';

export const isSeenInPerson = (evidence: EvidenceKind): boolean => proves[evidence] === 'in-person';

/** We do not keep the document. */
export interface Evidence {
  readonly evidence: EvidenceKind;
  readonly checkedOn: Day;
  readonly by: string;
  readonly needsSecond: boolean;
  readonly textSha256?: string;
  readonly at?: Instant;
  readonly confirmedBy?: string;
}

/** An account number does not prove a parent. */
const shownBy: Readonly<Record<Capacity, readonly EvidenceKind[]>> = {
  controller: ['contract-procedure'],
  'data-subject': [],
  'account-holder': [
    'photo-id-in-person',
    'code-letter',
    'call-to-number-of-record',
    'contract-procedure',
    'mailbox-on-file',
  ],
  guardian: [...parentMethods, 'signed-authority'],
  agent: ['signed-authority'],
  'former-customer': ['photo-id-in-person', 'code-letter', 'call-to-number-of-record', 'mailbox-on-file'],
  'somebody-else': ['photo-id-in-person', 'code-letter', 'call-to-number-of-record', 'mailbox-on-file'],
  heir: ['signed-authority'],
};

type Asked = Asker & { readonly kind: RequestKind; readonly childAge?: ChildAge };

/** 47 CFR 64.2010 asks for an address of record, which is 30 days old; a mailbox on file may be younger. */
const mailboxProves = ({ kind, ...who }: Asked): boolean => {
  const { releasesCpni, needsAccountHolder } = kindPolicies[kind];
  const policy = relationPolicyOf(who);
  return policy === undefined ? releasesCpni === 'never' && !needsAccountHolder : policy.mailboxOnFileProves;
};

/** Records of a service are for its holder, not for somebody else: first change who is asking. */
const mayHave = ({ kind, ...who }: Asked): boolean =>
  relationPolicyOf(who) === undefined || !kindPolicies[kind].needsAccountHolder;

/** A parent needs a parent's method, a company its contract. */
export const isEvidenceFor = (evidence: EvidenceKind, asked: Asked): boolean => {
  const { capacity, kind, childAge } = asked;
  if (!mayHave(asked) || (evidence === 'mailbox-on-file' && !mailboxProves(asked))) return false;
  const isPerson = capacity !== 'controller' && capacity !== 'data-subject';
  // A young person of 16 asks about their own data, and shows who they are.
  const isParent = isPerson && kindPolicies[kind].aboutChild && childAge !== '16-or-older';
  return shownBy[isParent ? 'guardian' : capacity].includes(evidence);
};

/** For irreversible harm, for a personnel file, or after someone denied the request. */
export const needsSecondOfficer = (asked: Asked, verdict: Verdict | undefined): boolean =>
  kindPolicies[asked.kind].needsSecondOfficer ||
  relationPolicyOf(asked)?.needsSecondOfficer === true ||
  (verdict !== undefined && !verdictPolicies[verdict].confirms);

/** The contract's procedure shows that the account is the company's (P34, R-5, 47 CFR 64.2010(g)). */
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
