import type { listKind } from '#domain/case/letter-limits.ts';
import type { OwedLetterKind } from '#domain/complaint/events.ts';
import type { CountedLetter } from '#domain/request/letter-lanes.ts';
import type { OwedLetter } from '#domain/request/officer-action-events.ts';

type ToOurPeople =
  | 'approval-voided'
  | 'ask-agency'
  | 'certificate-due'
  | 'child-reported'
  | 'company-silent'
  | 'counsel-note'
  | 'counsel-note-dpo'
  | 'downtime-overdue'
  | 'downtime-question'
  | 'entry-refused'
  | 'file-by'
  | 'handed-over'
  | 'investigator-asked'
  | 'lapsed'
  | 'late-digest'
  | 'names-imported'
  | 'notice-paused'
  | 'officer-asked'
  | 'reminder'
  | 'report-overdue'
  | 'report-ready'
  | 'report-reminder'
  | 'review-overdue'
  | 'review-owed'
  | 'second-person'
  | 'second-person-supervisors'
  | 'silence-is-no'
  | 'tell-agencies'
  | 'text-waits'
  | 'texts-waiting'
  | 'unclaimed'
  | 'webhook-failed';

type ToAddressOfRecord = 'account-changed' | 'address-changed' | 'permission' | 'restriction';

type ToRoster = 'instruction-told' | 'roster-changed' | 'roster-cools-down' | 'roster-proposed';

/** An officer's act, or a proven requester's, stands before each. */
type Ordered = 'answer' | 'code-letter' | 'how-to-write' | OwedLetter['kind'];

/** They never wait in a hold. */
type GoesOn = ToOurPeople | ToAddressOfRecord | ToRoster | Ordered;

/**
 * What a letter may be. A new kind does not compile until somebody decides whether it waits in a hold (decision 0036): by
 * `waitsInHold` of requests and of complaints, or here. A list counts for the letters in it.
 */
export type LetterKind = CountedLetter | OwedLetterKind | typeof listKind | GoesOn;
