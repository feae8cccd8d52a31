import { conflict, forbidden, gone, invalid, later, ours, Refusal, unknown } from './refusal.ts';
/** One thing wrong with what was sent; `pointer` is an RFC 6901 fragment, for example `#/email`. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

export class InvalidInput extends Refusal {
  readonly category = 'invalid';
  readonly code = 'invalid-input';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('Something you sent is missing or not valid.');
    this.faults = faults;
  }
}

/** Also what a wrong key gets: nobody learns whether the case exists. */
export const NotFound = unknown('not-found', 'We found nothing under this reference.');

export const Busy = later(
  'busy',
  'Someone else is changing this case right now. Please try again in a moment.',
);

export const CaseTooLong = conflict(
  'case-too-long',
  'The history of this case is full. We can record only a verdict, an answer and letters now.',
);

export const IdempotencyKeyReused = invalid(
  'idempotency-key-reused',
  'You already used this Idempotency-Key for something else. Use a new key for a new request.',
);

export const UnknownLink = unknown(
  'unknown-link',
  'We do not recognize this link. It may have been used already, or only part of it was copied.',
);

export const LinkExpired = gone('link-expired', 'This link has expired. This does not change the request.');

export const AlreadyDecided = conflict('already-decided', 'Someone has already answered this question.');

export const AlreadySettled = conflict(
  'already-settled',
  'This case was already answered, withdrawn or closed.',
);

/** P43: nothing is fulfilled before we know who is asking. */
export const NotVerified = conflict(
  'not-verified',
  'We have not confirmed who is asking, so you cannot choose this outcome. You can refuse the request with a reason.',
);

/** P46: every refusal has a reason. */
export const ReasonMissing = invalid('reason-missing', 'Give a reason code for the refusal.');

export const Forbidden = forbidden('forbidden', 'Your account is not in a group that may do this.');

/** The letter, or the address, is refused for good; a person must look. */
export class EmailRefused extends Refusal {
  readonly category = 'ours';
  readonly code = 'email-refused';
}

/** Another run holds the claim of this letter; try again when its lease has passed. */
export const InProgress = ours('in-progress', 'Another run is sending this letter right now.');

/** Something beneath us does not answer; try again later. */
export class Unavailable extends Refusal {
  readonly category = 'later';
  readonly code = 'unavailable';
  constructor(what: string, options?: ErrorOptions) {
    super(`${what} does not answer right now. Please try again.`, options);
  }
}

/** What the person wrote is not kept any more, though the case is open: a person must look. */
export const PersonalDataMissing = gone(
  'personal-data-missing',
  'The personal data of this case is missing.',
);

/** A file that ought to be there is not. */
export const NoSuchFile = ours('no-such-file', 'There is no file under that name.');

/** A frozen list is not what was approved: nothing is sent from it. */
export const ListBroken = ours(
  'list-broken',
  'The approved list or letter does not match its seal. A person must check it.',
);
