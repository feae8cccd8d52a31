import type { Regime } from '#domain/calendar/deadlines.ts';
import type { ItemOutcome } from '#domain/request/answer-items.ts';
import type { ChildStep, ChildStepRecorded } from '#domain/request/child-ages.ts';
import type { BlockDecision } from '#domain/request/child-block-state.ts';
import type { EvidenceKind, KnowledgeFactor } from '#domain/request/evidence.ts';
import type { FieldClass } from '#domain/request/field-classes.ts';
import type { ExtendReason, ReopenReason } from '#domain/request/officer-action-events.ts';
import type { Delivery } from '#domain/request/records-state.ts';
import type {
  Capacity,
  ChildAge,
  Outcome,
  Relation,
  RequesterType,
  RequestKind,
  Verdict,
} from '#domain/request/vocabulary.ts';
import { small } from '#functions/letters/capital.ts';
import { kindInWords } from '#functions/letters/words.ts';

/** After "as". */
export const capacityWords: Readonly<Record<Capacity, string>> = {
  controller: 'a company that is our customer',
  'data-subject': 'a person whose data a customer keeps with us',
  'account-holder': 'an account holder',
  guardian: 'a parent or guardian',
  agent: 'an agent for somebody',
  'former-customer': 'a former customer',
  'somebody-else': 'somebody whose data we decide about ourselves',
  heir: 'an heir',
};

/** As an officer chooses them. */
export const relationWords: Readonly<Record<Relation, string>> = {
  visitor: 'Visited our website',
  prospect: 'Asked about our services, or we contacted them',
  employee: 'Works for us, or did',
  applicant: 'Applied for a job with us',
};

export const kindWords: Readonly<Record<RequestKind, string>> = {
  access: 'See personal data',
  correct: 'Correct personal data',
  update: 'Update details that changed',
  delete: 'Delete personal data',
  deactivate: 'Deactivate an account',
  'cpni-examine': 'See phone records (CPNI)',
  'cpni-correct': 'Correct phone records (CPNI)',
  'cpni-restrict': 'Stop the use of phone records for offers (CPNI)',
  'cpni-permit': 'Allow the use of phone records for offers (CPNI)',
  'cpni-disclose-to': 'Send phone records to somebody else (CPNI)',
  'child-data': 'Data about a child under 16',
  inquiry: 'A question about privacy',
};

/** "Request to see personal data". */
export const titleOf = (kind: RequestKind): string => `Request ${kindInWords(kind)}`;

/** After "under". */
export const lawWords: Readonly<Record<Regime, string>> = {
  eu: 'the law of the EU, EEA, UK or Switzerland',
  us: 'US law',
  other: 'the law of another country',
};

export const requesterWords: Readonly<Record<RequesterType, string>> = {
  roster: 'a contact on the company’s list',
  stranger: 'says to write for a company, but is not on its list',
  'data-subject': 'the company decides about this data',
  account: 'confirms at the address of record of the account',
  person: 'confirms the email address, then shows evidence',
  other: 'no check is needed, or no letter can ask',
};

/** After "answered:". */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  confirm: 'it is theirs',
  refuse: 'it may not be done',
  'not-mine': 'it is not theirs',
};

export const evidenceWords: Readonly<Record<EvidenceKind | KnowledgeFactor, string>> = {
  'photo-id-in-person': 'Valid photo ID, seen in person',
  'code-letter': 'Code from our letter to the postal address of record',
  'call-to-number-of-record': 'Our call to the telephone number of record',
  'contract-procedure': 'Procedure in the company’s contract (47 CFR 64.2010(g))',
  'parent-signed-form': 'Parent: a form that they signed',
  'parent-call-or-video': 'Parent: call or video with trained staff',
  'parent-id-erased': 'Parent: an ID, checked and erased at once',
  'parent-method': 'Accepted method for a parent',
  'signed-authority': 'Signed permission or papers',
  'mailbox-on-file': 'A mailbox that was on file before the request, and that they confirmed',
  name: 'Name (no proof)',
  'birth-date': 'Birth date (no proof)',
  'ssn-digits': 'SSN digits (no proof)',
  'account-number': 'Account number (no proof)',
  'bill-amount': 'Bill amount (no proof)',
  'email-alone': 'An email alone (no proof)',
};

export const blockDecisionWords: Readonly<Record<BlockDecision, string>> = {
  confirm: 'the block stays',
  lift: 'the block is lifted',
  delete: 'the block stays, and each system deletes the child’s data',
};

/** What waits for the second officer: nothing is lifted yet. */
export const blockProposalWords: Readonly<Record<BlockDecision, string>> = {
  confirm: 'keep the block',
  lift: 'lift the block',
  delete: 'keep the block, and tell each system to delete the child’s data',
};

export const childStepWords: Readonly<Record<ChildStep, string>> = {
  described: 'We described the kinds of data',
  shown: 'We showed the data',
  stopped: 'We collect no more',
  deleted: 'We deleted the data',
  sealed: 'A legal hold keeps it; sealed, and deleted when the hold ends',
  'kept-with-consent': 'Kept with the parent’s verified consent (under 13 alone)',
};

/** In the story: `ended` is deleted, or kept under a legal hold that the story never names. */
export const childRecordedWords: Readonly<Record<ChildStepRecorded, string>> = {
  described: 'described',
  shown: 'shown',
  stopped: 'no more is collected',
  ended: 'ended as promised',
  'kept-with-consent': 'kept with the parent’s consent',
};

export const childAgeWords: Readonly<Record<ChildAge, string>> = {
  'under-13': 'under 13',
  '13-15': '13 to 15',
  '16-or-older': '16 or older',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: 'done',
  'partly-done': 'done in part',
  refused: 'not done',
  'no-data': 'we found no data',
};

export const itemWords: Readonly<Record<ItemOutcome, string>> = {
  done: 'done',
  refused: 'not done',
  nothing: 'nothing found',
  withheld: 'left out',
  open: 'still open',
};

/** P36. */
export const fieldClassWords: Readonly<Record<FieldClass, string>> = {
  cpni: 'CPNI',
  'call-detail': 'call detail',
  'subscriber-list': 'subscriber list',
  aggregate: 'aggregate',
  'not-customer-specific': 'not customer specific',
};

export const deliveryWords: Readonly<Record<Delivery, string>> = {
  post: 'on paper, to the postal address of record',
  download: 'by download, with a code sent to the address of record',
  'in-person': 'handed over in person',
};

const reasonWords: Readonly<Record<string, string>> = {
  'identity-not-confirmed': 'We could not confirm who is asking',
  'not-ours-to-decide': 'Only the company that stores the data can decide',
  'rights-of-others': 'It would violate other people’s rights',
  'no-showing': 'Nothing shows that the record is inaccurate',
  'required-by-law': 'The law requires us to keep it',
  other: 'Another reason, which the message explains',
  'legal-hold': 'Legal hold',
};

/** For readers who may know of a hold, the hold as well. */
export const reasonsFor = (seesHolds: boolean): Readonly<Record<string, string>> => {
  const { 'legal-hold': hold = '', ...others } = reasonWords;
  return seesHolds ? { ...others, 'legal-hold': `${hold}: the letter never says it` } : others;
};

export const reasonInWords = (code: string): string => small(reasonWords[code] ?? code.replaceAll('-', ' '));

export const extendWords: Readonly<Record<ExtendReason, string>> = {
  complex: 'the request is complex',
  'many-requests': 'we have many requests of this person',
};

export const reopenWords: Readonly<Record<ReopenReason, string>> = {
  'wrong-answer': 'our answer was wrong',
  'new-facts': 'there are new facts',
  'complaint-upheld': 'a complaint was upheld',
  'hold-ended': 'a legal hold ended',
};
