import { DomainError } from '#domain/case/errors.ts';

/** once a list was approved nobody is added to it or taken off it. */
export class UseSupplement extends DomainError {
  readonly code = 'use-supplement';
  constructor() {
    super('This list was approved, so you cannot change it. Open a supplement for anyone who is missing.');
  }
}

/** a repeated statement and a new one cannot be told apart, and nobody is counted who was not written to. */
export class NameTheRows extends DomainError {
  readonly code = 'name-the-rows';
  constructor() {
    super(
      'You already recorded this number of letters for this day, and more letters are now waiting to be mailed. Name the rows as in postal.csv.',
    );
  }
}

export class OtherBreach extends DomainError {
  readonly code = 'other-breach';
  constructor() {
    super(
      'These people belong to another breach, and the hold of this one does not cover them. Record a new breach.',
    );
  }
}

/** whom two officers want told is not dropped by one. */
export class SupplementApproved extends DomainError {
  readonly code = 'supplement-approved';
  constructor() {
    super(
      'This supplement was approved. Write a new version of its letter to void the approval. Then cancel the supplement.',
    );
  }
}

/** what is approved is what stands. */
export class LetterChanged extends DomainError {
  readonly code = 'letter-changed';
  constructor() {
    super('The letter was changed after you opened it. Read the current version, then approve.');
  }
}

export class ListChanged extends DomainError {
  readonly code = 'list-changed';
  constructor() {
    super('The list was changed after you opened it. Check the current list, then approve.');
  }
}

/** nobody is left over, or told twice, because two lists changed at once. */
export class OtherListChanged extends DomainError {
  readonly code = 'other-list-changed';
  constructor() {
    super(
      'Another list changed after this one was checked against it. Upload this list again, so that nobody is left out or notified twice.',
    );
  }
}

/** who is on this list was left out of another, which two officers want told as it is. */
export class ListReliedOn extends DomainError {
  readonly code = 'list-relied-on';
  constructor() {
    super(
      'You cannot change this list. Another list leaves people out because they are on this one. Put anyone who is missing on a supplement.',
    );
  }
}

export class CountDiffers extends DomainError {
  readonly code = 'count-differs';
  constructor() {
    super('The list has a different number of recipients. Check the list and count again.');
  }
}

/** what the agency asked is met, or the class is not told sooner. */
export class NotMinimized extends DomainError {
  readonly code = 'not-minimized';
  constructor() {
    super('The agency asked us to say less. The approver must confirm that the letter says less.');
  }
}

export class NothingFrozen extends DomainError {
  readonly code = 'nothing-frozen';
  constructor() {
    super('There is no frozen list with recipients. Upload a list first.');
  }
}

/** Freezing comes after the file was put, and takes it away; what cannot be a list is not looked at. */
export class NothingUploaded extends DomainError {
  readonly code = 'nothing-uploaded';
  constructor() {
    super(
      'We found no file at the address of this upload. Put a file of at most 1 GB there first. We do not keep a file after it is frozen.',
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
    super('A second officer has not approved the list and the letter yet.');
  }
}

/** What has begun to go out stays what it is. */
export class AlreadySending extends DomainError {
  readonly code = 'already-sending';
  constructor() {
    super('We are already sending this letter. You can pause it, but you cannot change it.');
  }
}

export class NoticeNotPaused extends DomainError {
  readonly code = 'notice-not-paused';
  constructor() {
    super('Sending of this notice is not paused.');
  }
}

/** Somebody has finished rows meanwhile: the set that was built on is another. */
export class RowsChanged extends DomainError {
  readonly code = 'rows-changed';
  constructor() {
    super('The rows to finish changed after you opened them. Check them again.');
  }
}

export class WriteOffPending extends DomainError {
  readonly code = 'write-off-pending';
  constructor() {
    super(
      'Rows of this list already wait for a second officer. Confirm them, or have the officer who asked ask again.',
    );
  }
}

/** corrected is who is on another list by now. */
export class NotCorrected extends DomainError {
  readonly code = 'not-corrected';
  constructor(lines: readonly number[]) {
    super(
      `The customers on these lines are on no other list: ${lines.slice(0, 20).join(', ')}. Put them on a supplement first.`,
    );
  }
}

/** The lanes have come to their ends and pages have no record: nobody is left over in silence (I3). */
export class PagesMissing extends DomainError {
  readonly code = 'pages-missing';
  constructor() {
    super('The ledger is missing pages of a list that was sent. A person must check it.');
  }
}
