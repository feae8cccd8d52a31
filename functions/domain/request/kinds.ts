import type { HolderAsk } from '#domain/case/holder-asks.ts';
import type { RequestKind } from './vocabulary.ts';

/** A new kind does not compile until every policy is decided. */
export interface KindPolicy {
  /** Releases CPNI, exports or deletes: a manual check needs a second officer. */
  readonly needsSecondOfficer: boolean;
  /** Other contacts may object. Access for a company is its export. Undefined: not notified. */
  readonly toldToContacts: 'delete' | 'deactivate' | 'access' | 'child' | undefined;
  /** P43. False only where nothing is disclosed, changed or deleted. */
  readonly needsIdentity: boolean;
  /** Of somebody else: it shows and deletes nothing, so a confirmed mailbox is enough. */
  readonly mailboxIsEnough: boolean;
  /** No CPNI by phone (P32, R-30, 47 U.S.C. 222(c)(2)). */
  readonly inWritingOnly: boolean;
  /** A company's contact must show that the account is the company's (P34, R-5, 47 CFR 64.2010(g)). */
  readonly needsAccountHolder: boolean;
  /** CPNI to the requester; never in an email. */
  readonly releasesCpni: 'always' | 'to-account-holder' | 'never';
  /** An answer that does it lists what was wrong, what is right, and what showed it (P35). */
  readonly showsValues: boolean;
  /** What it asks of each system that holds data. Restrictions and permits are honored at each use. */
  readonly asksHolders: HolderAsk | undefined;
  readonly restriction: 'records' | 'lifts' | 'none';
  readonly aboutChild: boolean;
  /** Sends the records to somebody the requester names (R-30, 47 U.S.C. 222(c)(2)). */
  readonly namesRecipient: boolean;
  /** Whom the letters name first: complaints about phone records are not the FTC's (R-16, P57). */
  readonly complaintAgency: 'fcc' | 'ftc';
  /**
   * What every answer says of the law that makes us keep data, with a hold and without: said only where something was kept,
   * it would reveal a hold. A report about a child may ask for no deletion.
   */
  readonly keptByLaw: 'after-deletion' | 'after-correction' | 'record-only' | 'not-said';
}

export const kindPolicies: Readonly<Record<RequestKind, KindPolicy>> = {
  access: {
    needsSecondOfficer: true,
    toldToContacts: 'access',
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'to-account-holder',
    showsValues: false,
    asksHolders: 'access',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'not-said',
  },
  correct: {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    mailboxIsEnough: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: 'correct',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'after-correction',
  },
  update: {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    mailboxIsEnough: true,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: 'correct',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'after-correction',
  },
  delete: {
    needsSecondOfficer: true,
    toldToContacts: 'delete',
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: 'delete',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'after-deletion',
  },
  deactivate: {
    needsSecondOfficer: true,
    toldToContacts: 'deactivate',
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: 'deactivate',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'not-said',
  },
  'cpni-examine': {
    needsSecondOfficer: true,
    toldToContacts: 'access',
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: true,
    needsAccountHolder: true,
    releasesCpni: 'always',
    showsValues: false,
    asksHolders: 'access',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'fcc',
    keptByLaw: 'not-said',
  },
  'cpni-correct': {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: true,
    releasesCpni: 'never',
    showsValues: true,
    asksHolders: 'correct',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'fcc',
    keptByLaw: 'after-correction',
  },
  'cpni-restrict': {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: false,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: undefined,
    restriction: 'records',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'fcc',
    keptByLaw: 'not-said',
  },
  'cpni-permit': {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: true,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: undefined,
    restriction: 'lifts',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'fcc',
    keptByLaw: 'not-said',
  },
  // The data goes to the named recipient, not to the requester.
  'cpni-disclose-to': {
    needsSecondOfficer: true,
    toldToContacts: 'access',
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: true,
    needsAccountHolder: true,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: 'access',
    restriction: 'none',
    aboutChild: false,
    namesRecipient: true,
    complaintAgency: 'fcc',
    keptByLaw: 'not-said',
  },
  'child-data': {
    needsSecondOfficer: true,
    toldToContacts: 'child',
    needsIdentity: true,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: undefined,
    restriction: 'none',
    aboutChild: true,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'record-only',
  },
  inquiry: {
    needsSecondOfficer: false,
    toldToContacts: undefined,
    needsIdentity: false,
    mailboxIsEnough: false,
    inWritingOnly: false,
    needsAccountHolder: false,
    releasesCpni: 'never',
    showsValues: false,
    asksHolders: undefined,
    restriction: 'none',
    aboutChild: false,
    namesRecipient: false,
    complaintAgency: 'ftc',
    keptByLaw: 'not-said',
  },
};
