import { DomainError } from '#domain/case/errors.ts';

/** once a list was approved nobody is added to it or taken off it. */
export class UseSupplement extends DomainError {
  readonly code = 'use-supplement';
  constructor() {
    super('This list has been approved. Who is missing goes on a supplement: open one.');
  }
}

/** a repeated statement and a new one cannot be told apart, and nobody is counted who was not written to. */
export class NameTheRows extends DomainError {
  readonly code = 'name-the-rows';
  constructor() {
    super(
      'You have already recorded this number of letters for this day, and more letters are waiting for the post now. Name the rows as in postal.csv.',
    );
  }
}

export class OtherBreach extends DomainError {
  readonly code = 'other-breach';
  constructor() {
    super('These people belong to another breach: record a new one. The hold of this one is not theirs.');
  }
}

/** whom two officers want told is not dropped by one. */
export class SupplementApproved extends DomainError {
  readonly code = 'supplement-approved';
  constructor() {
    super(
      'This supplement has been approved. A new version of its letter voids that; then it can be canceled.',
    );
  }
}

/** what is approved is what stands. */
export class LetterChanged extends DomainError {
  readonly code = 'letter-changed';
  constructor() {
    super('This is not the letter that stands. Read it again before you approve it.');
  }
}

export class ListChanged extends DomainError {
  readonly code = 'list-changed';
  constructor() {
    super('This is not the list that stands. Look at it again before you approve it.');
  }
}

/** nobody is left over, or told twice, because two lists changed at once. */
export class OtherListChanged extends DomainError {
  readonly code = 'other-list-changed';
  constructor() {
    super(
      'Another list of this case has changed since this one was held against it. Send this one again, so that nobody is left out or told twice.',
    );
  }
}

/** who is on this list was left out of another, which two officers want told as it is. */
export class ListReliedOn extends DomainError {
  readonly code = 'list-relied-on';
  constructor() {
    super(
      'Another list leaves people out because they are on this one. It stays as it is; whoever is missing goes on a supplement.',
    );
  }
}

export class CountDiffers extends DomainError {
  readonly code = 'count-differs';
  constructor() {
    super('The list has another number of recipients. Look at it again and count.');
  }
}

/** what the agency asked is met, or the class is not told sooner. */
export class NotMinimized extends DomainError {
  readonly code = 'not-minimized';
  constructor() {
    super('The agency asked for less to be said. The approver confirms that the letter does so.');
  }
}

export class NothingFrozen extends DomainError {
  readonly code = 'nothing-frozen';
  constructor() {
    super('There is no frozen list with anybody on it. Upload one first.');
  }
}

/** Freezing comes after the file was put, and takes it away; what cannot be a list is not looked at. */
export class NothingUploaded extends DomainError {
  readonly code = 'nothing-uploaded';
  constructor() {
    super(
      'No list is at the address of this upload: put a file of at most 1 GB there first. A file that has been frozen is not kept.',
    );
  }
}

export class NothingWritten extends DomainError {
  readonly code = 'nothing-written';
  constructor() {
    super('There is no letter. Write one first.');
  }
}

export class NotApproved extends DomainError {
  readonly code = 'not-approved';
  constructor() {
    super('List and letter have not been approved by a second officer.');
  }
}

/** What has begun to go out stays what it is. */
export class AlreadySending extends DomainError {
  readonly code = 'already-sending';
  constructor() {
    super('This letter is being sent already; it can be paused, not changed.');
  }
}

export class NoticeNotPaused extends DomainError {
  readonly code = 'notice-not-paused';
  constructor() {
    super('Nothing is paused.');
  }
}

/** Somebody has finished rows meanwhile: the set that was built on is another. */
export class RowsChanged extends DomainError {
  readonly code = 'rows-changed';
  constructor() {
    super('The rows to finish have changed meanwhile. Look at them again.');
  }
}

export class WriteOffPending extends DomainError {
  readonly code = 'write-off-pending';
  constructor() {
    super('Rows of this list wait for a second officer already: confirm them, or let who asked ask anew.');
  }
}

/** corrected is who is on another list by now. */
export class NotCorrected extends DomainError {
  readonly code = 'not-corrected';
  constructor(lines: readonly number[]) {
    super(
      `These lines name customers who are on no other list: ${lines.slice(0, 20).join(', ')}. Put them on a supplement first.`,
    );
  }
}

/** The lanes have come to their ends and pages have no record: nobody is left over in silence (I3). */
export class PagesMissing extends DomainError {
  readonly code = 'pages-missing';
  constructor() {
    super('The ledger lacks pages of a list that was sent. A person must look.');
  }
}
