import { DomainError } from '#domain/case/errors.ts';

export class NotDetermined extends DomainError {
  readonly code = 'not-determined';
  constructor() {
    super('The determination comes first. Record it, then this.');
  }
}

export class AlreadyDetermined extends DomainError {
  readonly code = 'already-determined';
  constructor() {
    super('The determination has been recorded already. It can be withdrawn.');
  }
}

/** a filing is never moved earlier once customers may be told. */
export class AlreadyReleased extends DomainError {
  readonly code = 'already-released';
  constructor() {
    super('This case has been released; the date can no longer be moved earlier.');
  }
}

/** an earlier time needs the paper that shows it. */
export class DocumentMissing extends DomainError {
  readonly code = 'document-missing';
  constructor() {
    super('An earlier date needs the document that shows it: give its hash.');
  }
}

/** a direction moves its own agency’s date, only ever later. */
export class OnlyLater extends DomainError {
  readonly code = 'only-later';
  constructor() {
    super(
      'This agency’s direction already runs longer. An earlier date is a correction by two officers, with the document.',
    );
  }
}

/** one verbal stop per agency; a second needs another officer and counsel’s note. */
export class SecondVerbalStop extends DomainError {
  readonly code = 'second-verbal-stop';
  constructor() {
    super(
      'This agency has stopped us by telephone before. A second time needs another officer and counsel’s note.',
    );
  }
}

/** It was lifted, or a later writing of the agency governs. */
export class DirectionNotInForce extends DomainError {
  readonly code = 'direction-not-in-force';
  constructor() {
    super('This direction does not govern any more. See the agency’s latest one.');
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
    super('A direction or a stop of law enforcement still stands.');
  }
}

export class NothingToReview extends DomainError {
  readonly code = 'nothing-to-review';
  constructor() {
    super('No release review is owed.');
  }
}

/** nothing is sent after a lapse without the review. */
export class ReviewOwed extends DomainError {
  readonly code = 'review-owed';
  constructor() {
    super('A release review is owed first.');
  }
}

/** R-12, 47 CFR 64.2011(b)(2): the need must have been said in the filing. */
export class UrgentNeedNotIndicated extends DomainError {
  readonly code = 'urgent-need-not-indicated';
  constructor() {
    super('No confirmed receipt says that an urgent need was indicated. Make a supplementary filing first.');
  }
}

export class AgencyObjected extends DomainError {
  readonly code = 'agency-objected';
  constructor() {
    super('The agency objected, so nobody may be told sooner.');
  }
}

/** the exception is one of 64.2011, and only inside its hold. */
export class UrgentExceptionNotOpen extends DomainError {
  readonly code = 'urgent-exception-not-open';
  constructor() {
    super(
      'The urgent exception is open only during the hold of 47 CFR 64.2011, after law enforcement was told.',
    );
  }
}

/** a request is withheld for a hold that stands; the same for a reference that is none. */
export class NoLegalHold extends DomainError {
  readonly code = 'no-legal-hold';
  constructor() {
    super('No legal hold stands under this reference.');
  }
}

/** The store itself refused the release: its condition did not hold. */
export class HoldNotOver extends DomainError {
  readonly code = 'hold-not-over';
  constructor() {
    super('The hold is not over.');
  }
}
