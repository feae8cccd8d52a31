import { DomainError } from '#domain/case/errors.ts';

export class NotDetermined extends DomainError {
  readonly code = 'not-determined';
  constructor() {
    super('Record the determination first.');
  }
}

export class AlreadyDetermined extends DomainError {
  readonly code = 'already-determined';
  constructor() {
    super('The determination is already recorded. You can withdraw it.');
  }
}

/** a filing is never moved earlier once customers may be told. */
export class AlreadyReleased extends DomainError {
  readonly code = 'already-released';
  constructor() {
    super('This case was released. You can no longer move the date earlier.');
  }
}

/** an earlier time needs the paper that shows it. */
export class DocumentMissing extends DomainError {
  readonly code = 'document-missing';
  constructor() {
    super('To record an earlier date, give the hash of the document that shows it.');
  }
}

/** a direction moves its own agency’s date, only ever later. */
export class OnlyLater extends DomainError {
  readonly code = 'only-later';
  constructor() {
    super(
      'This agency’s direction already runs longer. To set an earlier date, two officers must correct it with the document.',
    );
  }
}

/** one verbal stop per agency; a second needs another officer and counsel’s note. */
export class SecondVerbalStop extends DomainError {
  readonly code = 'second-verbal-stop';
  constructor() {
    super(
      'This agency has already stopped us once by phone. A second stop needs another officer and a note from counsel.',
    );
  }
}

/** It was lifted, or a later writing of the agency governs. */
export class DirectionNotInForce extends DomainError {
  readonly code = 'direction-not-in-force';
  constructor() {
    super('This direction is no longer in force. See the agency’s latest direction.');
  }
}

export class OtherAgency extends DomainError {
  readonly code = 'other-agency';
  constructor() {
    super('Only the agency that gave a direction can lift it.');
  }
}

export class DirectionInForce extends DomainError {
  readonly code = 'direction-in-force';
  constructor() {
    super('A law-enforcement direction or stop is still in force.');
  }
}

export class NothingToReview extends DomainError {
  readonly code = 'nothing-to-review';
  constructor() {
    super('No release review is needed.');
  }
}

/** nothing is sent after a lapse without the review. */
export class ReviewOwed extends DomainError {
  readonly code = 'review-owed';
  constructor() {
    super('An officer must review the release first.');
  }
}

/** R-12, 47 CFR 64.2011(b)(2): the need must have been said in the filing. */
export class UrgentNeedNotIndicated extends DomainError {
  readonly code = 'urgent-need-not-indicated';
  constructor() {
    super('No confirmed receipt shows that we indicated an urgent need. Make a supplementary filing first.');
  }
}

export class AgencyObjected extends DomainError {
  readonly code = 'agency-objected';
  constructor() {
    super('The agency objected, so you may not notify anyone early.');
  }
}

/** the exception is one of 64.2011, and only inside its hold. */
export class UrgentExceptionNotOpen extends DomainError {
  readonly code = 'urgent-exception-not-open';
  constructor() {
    super(
      'You can use the urgent exception only during the hold of 47 CFR 64.2011, after law enforcement was notified.',
    );
  }
}

/** a request is withheld for a hold that stands; the same for a reference that is none. */
export class NoLegalHold extends DomainError {
  readonly code = 'no-legal-hold';
  constructor() {
    super('No legal hold is in force under this reference.');
  }
}

/** The store itself refused the release: its condition did not hold. */
export class HoldNotOver extends DomainError {
  readonly code = 'hold-not-over';
  constructor() {
    super('The hold is not over.');
  }
}
