import { conflict, forbidden, gone, invalid, later, ours, Refusal, tooMany, unknown } from './refusal.ts';
/** `pointer` is an RFC 6901 fragment, for example `#/email`. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** Says where: its problem lists the faults. */
export abstract class WithFaults extends Refusal {
  abstract override readonly category: 'invalid';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[], sentence: string) {
    super(sentence);
    this.faults = faults;
  }
}

export class InvalidInput extends WithFaults {
  readonly category = 'invalid';
  readonly code = 'invalid-input';
  constructor(faults: readonly Fault[]) {
    super(faults, 'Something you sent is missing or not valid.');
  }
}

/** Also the reply to a wrong key, so that nobody learns whether the case exists. */
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

/** Never for long: the other call ends, or its function gives up. */
export const ActInProgress = conflict(
  'act-in-progress',
  'You sent this already and we are still working on it. Wait a second, then send it again: it is done once.',
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

/** P43. */
export const NotVerified = conflict(
  'not-verified',
  'We have not confirmed who is asking, so you cannot choose this outcome. You can refuse the request with a reason.',
);

/** P46. */
export const ReasonMissing = invalid('reason-missing', 'Give a reason code for the refusal.');

export const Forbidden = forbidden('forbidden', 'Your account is not in a group that may do this.');

/** SES refused the letter or address permanently; a person must look. */
export class EmailRefused extends Refusal {
  readonly category = 'ours';
  readonly code = 'email-refused';
}

/** Another run has claimed this letter; try again when its lease ends. */
export const InProgress = later('in-progress', 'Another run is sending this letter right now.');

export const TooManySearches = tooMany(
  'too-many-searches',
  'You searched for too many different things in this hour. Try again in the next hour.',
  3600,
);

export const TooManyActs = tooMany(
  'too-many-acts',
  'You sent too many things in one minute, so we did not do this one. Wait a minute, then send it again.',
  60,
);

/** A service does not answer; try again later. */
export class Unavailable extends Refusal {
  readonly category = 'later';
  readonly code = 'unavailable';
  constructor(what: string, options?: ErrorOptions) {
    super(`${what} does not answer right now. Please try again.`, options);
  }
}

/** The personal data is gone while the case is open; a person must look. */
export const PersonalDataMissing = gone('personal-data-missing', 'No personal data is kept with this case.');

export const NoSuchFile = ours('no-such-file', 'There is no file under that name.');

/** A frozen list differs from the approved one: send nothing from it. */
export const ListBroken = ours(
  'list-broken',
  'The approved list or letter does not match its seal. A person must check it.',
);

/** A history does not prove what is stored beside it: send nothing by it. */
export class ChainBroken extends Refusal {
  readonly category = 'ours';
  readonly code = 'chain-broken';
  constructor(where: string) {
    super(`The history of this case does not prove what is stored with it. A person must check it: ${where}`);
  }
}

/** */
export const FileErased = gone(
  'file-erased',
  'We erased this file when we no longer needed it. The history says when and why.',
);

export const FilesArriving = conflict(
  'files-arriving',
  'The requester’s own files are still arriving. Try again in an hour.',
);

export const TooManyFiles = conflict('too-many-files', 'A case has at most nine files.');

/** The form said another type, or nothing arrived. */
export const NoScanArrived = conflict(
  'no-scan-arrived',
  'No file has arrived, or the file is not of the type that you chose. Choose the file again.',
);
