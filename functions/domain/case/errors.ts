/** A rule said no. The name is the fact, the code is stable, the message is one sentence a person can act on. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** One thing wrong with what was sent; `pointer` is an RFC 6901 fragment, for example `#/email`. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

export class InvalidInput extends DomainError {
  readonly code = 'invalid-input';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('Something you sent is missing or not valid.');
    this.faults = faults;
  }
}

/** Also what a wrong key gets: nobody learns whether the case exists. */
export class UnknownCase extends DomainError {
  readonly code = 'not-found';
  constructor() {
    super('We found nothing under this reference.');
  }
}

export class Busy extends DomainError {
  readonly code = 'busy';
  constructor() {
    super('Someone else is changing this case right now. Please try again in a moment.');
  }
}

export class CaseTooLong extends DomainError {
  readonly code = 'case-too-long';
  constructor() {
    super('The history of this case is full. We can record only a verdict, an answer and letters now.');
  }
}

export class KeyUsedForOther extends DomainError {
  readonly code = 'idempotency-key-reused';
  constructor() {
    super('You already used this Idempotency-Key for something else. Use a new key for a new request.');
  }
}

export class UnknownLink extends DomainError {
  readonly code = 'unknown-link';
  constructor() {
    super('We do not recognize this link. It may have been used already, or only part of it was copied.');
  }
}

export class LinkExpired extends DomainError {
  readonly code = 'link-expired';
  constructor() {
    super('This link has expired. This does not change the request.');
  }
}

export class AlreadyDecided extends DomainError {
  readonly code = 'already-decided';
  constructor() {
    super('Someone has already answered this question.');
  }
}

export class AlreadySettled extends DomainError {
  readonly code = 'already-settled';
  constructor() {
    super('This case was already answered, withdrawn or closed.');
  }
}

/** P43: nothing is fulfilled before we know who is asking. */
export class NotVerified extends DomainError {
  readonly code = 'not-verified';
  constructor() {
    super(
      'We have not confirmed who is asking, so you cannot choose this outcome. You can refuse the request with a reason.',
    );
  }
}

/** P46: every refusal has a reason. */
export class ReasonMissing extends DomainError {
  readonly code = 'reason-missing';
  constructor() {
    super('Give a reason code for the refusal.');
  }
}

export class NotAnOfficer extends DomainError {
  readonly code = 'forbidden';
  constructor() {
    super('Your account is not in a group that may do this.');
  }
}

/** The letter, or the address, is refused for good; a person must look. */
export class EmailRefused extends DomainError {
  readonly code = 'email-refused';
}

/** Another run holds the claim of this letter; try again when its lease has passed. */
export class InProgress extends DomainError {
  readonly code = 'in-progress';
  constructor() {
    super('Another run is sending this letter right now.');
  }
}

/** Something beneath us does not answer; try again later. */
export class Unavailable extends DomainError {
  readonly code = 'unavailable';
  constructor(what: string, options?: ErrorOptions) {
    super(`${what} does not answer right now. Please try again.`, options);
  }
}

/** What the person wrote is not kept any more, though the case is open: a person must look. */
export class PersonalDataMissing extends DomainError {
  readonly code = 'personal-data-missing';
  constructor() {
    super('The personal data of this case is missing.');
  }
}

/** A file that ought to be there is not. */
export class NoSuchFile extends DomainError {
  readonly code = 'no-such-file';
  constructor() {
    super('There is no file under that name.');
  }
}

/** A frozen list is not what was approved: nothing is sent from it. */
export class ListBroken extends DomainError {
  readonly code = 'list-broken';
  constructor() {
    super('The approved list or letter does not match its seal. A person must check it.');
  }
}
