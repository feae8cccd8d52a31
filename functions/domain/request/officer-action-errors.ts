import { DomainError } from '#domain/case/errors.ts';

/** only where the law itself gives more time. */
export class ExtensionNotAllowed extends DomainError {
  readonly code = 'extension-not-allowed';
  constructor() {
    super('The law that governs this request does not allow an extension. The due date does not change.');
  }
}

export class ExtendedAlready extends DomainError {
  readonly code = 'extended-already';
  constructor() {
    super('This request was already extended. The law allows only one extension.');
  }
}

/** a date that has passed is not extended. */
export class ExtensionTooLate extends DomainError {
  readonly code = 'extension-too-late';
  constructor() {
    super('The due date has passed, so you can no longer extend it.');
  }
}

export class ExtensionTooLong extends DomainError {
  readonly code = 'extension-too-long';
  constructor(lastOn: string) {
    super(`The new date must be after the current due date and no later than ${lastOn}.`);
  }
}

/** an officer moves a due date only to an earlier one. */
export class OnlyEarlier extends DomainError {
  readonly code = 'only-earlier';
  constructor() {
    super('Under that regime the due date would be later. You can move a due date only to an earlier day.');
  }
}

/** P32, R-1: what was said on the telephone examines no CPNI. */
export class WrittenOnly extends DomainError {
  readonly code = 'written-only';
  constructor() {
    super(
      'We show phone records (CPNI) only on a written request. Ask the caller to write, then enter the written request.',
    );
  }
}

/** a new date comes after the promised one, and is still to come. */
export class NewDateTooEarly extends DomainError {
  readonly code = 'new-date-too-early';
  constructor(dueOn: string) {
    super(
      `The new date must be in the future and after the due date, ${dueOn}. The due date itself does not change.`,
    );
  }
}

export class NotClosed extends DomainError {
  readonly code = 'not-closed';
  constructor() {
    super('You can reopen only a request that was answered or closed.');
  }
}

/** the same person, kind and scope, both open. */
export class NotADuplicate extends DomainError {
  readonly code = 'not-a-duplicate';
  constructor(why: string) {
    super(`These are not the same request: ${why}.`);
  }
}

/** partly done is said only when nothing is left open. */
export class ItemOpen extends DomainError {
  readonly code = 'item-open';
  constructor() {
    super('An item is still open. Record the outcome of each item before you answer.');
  }
}

export class ItemsDoNotFit extends DomainError {
  readonly code = 'items-do-not-fit';
  constructor(why: string) {
    super(why);
  }
}

export class TooManyMessages extends DomainError {
  readonly code = 'too-many-messages';
  constructor() {
    super('We have not read several of your messages yet. Please wait for an answer.');
  }
}

/** an answer names the breach that it follows only when its customers have been told. */
export class BreachNotTold extends DomainError {
  readonly code = 'breach-not-told';
  constructor() {
    super('We have not notified the customers of any breach under this reference.');
  }
}

/** whose hold keeps it decides when the request is taken up again. */
export class HoldNotNamed extends DomainError {
  readonly code = 'hold-not-named';
  constructor() {
    super('For each item under a legal hold, name the hold: the reference of the breach, or “other”.');
  }
}

/** an officer's own words would show the person what we know of the account. */
export class StandardLettersOnly extends DomainError {
  readonly code = 'standard-letters-only';
  constructor() {
    super(
      'We have not confirmed who is asking, so this person gets only our standard letters. Record accepted evidence of identity, or close the case with a reason.',
    );
  }
}

/** what an officer may answer is answered; closing is for what gets standard letters only. */
export class AnswerInstead extends DomainError {
  readonly code = 'answer-instead';
  constructor() {
    super('You can answer this case. Give an answer instead of closing it.');
  }
}

/** a restriction counts for an account; until one is known, nothing is done. */
export class RestrictionNotApplied extends DomainError {
  readonly code = 'restriction-not-applied';
  constructor() {
    super(
      'This restriction is not applied to an account yet. Find the account number and apply the restriction first.',
    );
  }
}

/** only a restriction is applied to an account. */
export class NotARestriction extends DomainError {
  readonly code = 'not-a-restriction';
  constructor() {
    super('This request is not a restriction. Only a restriction can be applied to an account.');
  }
}
