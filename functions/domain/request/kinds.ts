import type { RequestKind } from './vocabulary.ts';

/** Everything that a kind of request decides. A new kind does not compile until somebody has decided each of these. */
export interface KindPolicy {
  /** Releases CPNI, exports or deletes: when an officer checked by hand who asks, a second one confirms. */
  readonly needsSecondOfficer: boolean;
  /**
   * What a company’s other contacts are told is about to happen, and may object to: afterwards data of the company is
   * gone, or has left us. Access for a company is its export. Undefined: they are not told.
   */
  readonly toldToContacts: 'delete' | 'deactivate' | 'access' | 'child' | undefined;
  /** We do not act before we know who asks (P43). False only where nothing is disclosed, changed or deleted. */
  readonly needsIdentity: boolean;
  /** Never taken by phone, so that nobody gets records by a call (P32, R-30, 47 U.S.C. 222(c)(2)). */
  readonly inWritingOnly: boolean;
  /**
   * About the records of an account, or a use of them: a company’s contact shows first that the account is the company’s
   * (P34, R-5, 47 CFR 64.2010(g)).
   */
  readonly needsAccountHolder: boolean;
  /** Does its answer hand records of a service (CPNI) to the person who asks? They never stand in an e-mail. */
  readonly releasesCpni: 'always' | 'to-account-holder' | 'never';
  /** What it does to the restriction of the account (R-5, P31): recorded at receipt, lifted when it is granted. */
  readonly restriction: 'records' | 'lifts' | 'none';
  /** About a child: the answer says that a company’s data about the child is not part of it. */
  readonly aboutChild: boolean;
}

export const kindPolicies: Readonly<Record<RequestKind, KindPolicy>> = {
  access: {
    needsSecondOfficer: true,
    toldToContacts: 'access',
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'to-account-holder',
    restriction: 'none',
    aboutChild: false,
  },
  correct: {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
  update: {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
  delete: {
    needsSecondOfficer: true,
    toldToContacts: 'delete',
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
  deactivate: {
    needsSecondOfficer: true,
    toldToContacts: 'deactivate',
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
  'cpni-examine': {
    needsSecondOfficer: true,
    toldToContacts: 'access',
    needsIdentity: true,
    inWritingOnly: true,
    needsAccountHolder: true,
    releasesCpni: 'always',
    restriction: 'none',
    aboutChild: false,
  },
  'cpni-correct': {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: true,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
  'cpni-restrict': {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'records',
    aboutChild: false,
  },
  'cpni-permit': {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: true,
    releasesCpni: 'never',
    restriction: 'lifts',
    aboutChild: false,
  },
  // What it releases goes to the recipient who was named, not to the person who asks.
  'cpni-disclose-to': {
    needsSecondOfficer: true,
    toldToContacts: 'access',
    needsIdentity: true,
    inWritingOnly: true,
    needsAccountHolder: true,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
  'child-data': {
    needsSecondOfficer: true,
    toldToContacts: 'child',
    needsIdentity: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: true,
  },
  inquiry: {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    restriction: 'none',
    aboutChild: false,
  },
};
