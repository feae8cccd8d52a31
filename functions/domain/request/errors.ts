import { conflict, invalid, Refusal, tooMany, unknown } from '#domain/case/refusal.ts';
import { type Region, regions } from '#domain/case/regions.ts';

/** what others can know is no proof. */
export const KnowledgeIsNoProof = invalid(
  'knowledge-is-no-proof',
  'A name, birth date, SSN digits, account number or bill amount is not proof of identity.',
);

/** a parent is shown by one of the accepted methods. */
export const EmailIsNoProof = invalid(
  'email-is-no-proof',
  'An email alone does not show that somebody is a parent. Accept a signed form, a call or video with trained staff, or an ID that you check and erase at once.',
);

export const EvidenceDoesNotFit = invalid(
  'evidence-does-not-fit',
  'We do not accept this kind of evidence for this type of requester.',
);

/** A web or email requester confirms the address first. */
export const EmailNotConfirmed = conflict(
  'email-not-confirmed',
  'The person must confirm the email address first.',
);

/** a confirmed mailbox shows whose mailbox it is, and nothing about whose data we keep. */
export const EvidenceNeeded = conflict(
  'evidence-needed',
  'We do not know who is asking. A confirmed mailbox shows only whose mailbox it is. Record accepted evidence first, or refuse with the reason identity-not-confirmed. Without evidence, only a correction for a visitor or prospect who confirmed a mailbox may be answered done, and without details.',
);

/** R-30, 47 U.S.C. 222(c)(2). */
export const RecipientNotNamed = conflict(
  'recipient-not-named',
  'Name the person or company that gets the records: the written request has to say it. If it does not, ask the requester first.',
);

/** P07: no contact confirmed the request by link, so another instruction must order it. */
export const InstructionNotNamed = conflict(
  'instruction-not-named',
  'We act on a company’s data only as the company directs. No contact confirmed this request by link, so name the reference of the company’s instruction, or refuse.',
);

/** P03: where a company's data may go, its contract says. */
export class RegionNotAllowed extends Refusal {
  readonly category = 'conflict';
  readonly code = 'region-not-allowed';
  constructor(listed: readonly Region[]) {
    const names = listed.map((one) => regions[one]).join(', ');
    super(`This company’s data may go only to: ${names}. Say to which of them it goes, or refuse.`);
  }
}

/** R-30, 47 CFR 64.2009(c). */
export const TransferNotRecorded = conflict(
  'transfer-not-recorded',
  'The records count as sent only when the log of transfers says that they left for this request. Record the transfer, then name its reference here.',
);

export const EntryNotConfirmed = conflict(
  'entry-not-confirmed',
  'This request was entered more than 30 days late. A second officer must confirm the entry first.',
);

/** S8, R-8: the same words for a wrong, used, expired, blocked or missing code. */
export const WrongCode = unknown(
  'wrong-code',
  'This code does not match this reference. It may have been used or replaced by a newer one. After five wrong tries, a code no longer works.',
);

export const ObjectionWindow = conflict(
  'objection-window',
  'The company’s other contacts can still object. Do not delete or hand over anything until their two business days are over.',
);

/** the officer settles an objection with the company first. */
export const Frozen = conflict(
  'frozen',
  'A contact of the company objected. Settle the objection with a second officer under the contract’s procedure, or refuse the request.',
);

/** P34, R-5: a contact's claim does not prove that the account is the company's. */
export const HolderNotShown = conflict(
  'holder-not-shown',
  'A contact of a company asked about an account. First record, under the contract’s procedure, that the account belongs to the company. Otherwise, refuse the request.',
);

/** with no other contact to object, we call the company back. */
export const CallBackMissing = conflict(
  'call-back-missing',
  'The company has only one contact. Call the number in the contract and record the call first.',
);

/** the contact who confirmed left the roster; we ask another. */
export const AuthorityGone = conflict(
  'authority-gone',
  'The contact who confirmed this is no longer on the roster. Another contact must confirm it.',
);

/** no contact may confirm during a roster's cool-down. */
export const VerificationPaused = conflict(
  'verification-paused',
  'The contacts of this company are being changed, so nobody can confirm this now. After the change takes effect, we will ask a contact again.',
);

export const TooManyRequests = tooMany(
  'too-many-requests',
  'We received too many requests from your network in the last hour. Please send it again after the time in Retry-After, or write to us.',
  3600,
);

/** S8, R-8: the same words for a wrong, expired, blocked or missing passphrase. */
export const WrongPassphrase = unknown(
  'wrong-passphrase',
  'This passphrase does not open any records under this reference. After five wrong tries, or after we sent a new code, enter the code from our newest letter and choose a passphrase.',
);

export const FetchedOften = conflict(
  'fetched-often',
  'The records were downloaded ten times with this passphrase. Ask for a new code to download them again.',
);

export const PackageMissing = conflict(
  'package-missing',
  'There is nothing to download yet. Upload the package first, then answer.',
);
