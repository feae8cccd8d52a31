import { type Day, textOf } from '#domain/calendar/times.ts';
import { conflict, invalid, Refusal, tooMany } from '#domain/case/refusal.ts';

/** only where the law gives more time. */
export const ExtensionNotAllowed = conflict(
  'extension-not-allowed',
  'The law that governs this request does not allow an extension. The due date does not change.',
);

/** In the US only a state's law gives more time, to the people of that state. */
export const StateUnknown = conflict(
  'state-unknown',
  'We do not know the person’s state, and only a state’s law gives more time. Ask the person, record the state, then extend.',
);

export const StateOutsideUs = conflict(
  'state-outside-us',
  'This request does not follow US rules, so no state’s law governs it.',
);

export const ExtendedAlready = conflict(
  'extended-already',
  'This request was already extended. The law allows only one extension.',
);

export const ExtensionTooLate = conflict(
  'extension-too-late',
  'The due date has passed, so you can no longer extend it.',
);

/** The restriction waits for the account that it is about. */
export const NoSuchAccount = conflict(
  'no-such-account',
  'We have no such account. Check the number, or enter the account first. Nothing was recorded, and the task stays.',
);

export class ExtensionTooLong extends Refusal {
  readonly category = 'invalid';
  readonly code = 'extension-too-long';
  constructor(lastOn: Day) {
    super(`The new date must be after the current due date and no later than ${textOf(lastOn)}.`);
  }
}

export const OnlyEarlier = conflict(
  'only-earlier',
  'Under that regime the due date would be later. You can move a due date only to an earlier day.',
);

export const WrittenOnly = conflict(
  'written-only',
  'We show phone records (CPNI) only on a written request. Ask the caller to write, then enter the written request.',
);

export class NewDateTooEarly extends Refusal {
  readonly category = 'invalid';
  readonly code = 'new-date-too-early';
  constructor(dueOn: Day) {
    super(
      `The new date must be in the future and after the due date, ${textOf(dueOn)}. The due date itself does not change.`,
    );
  }
}

/** nobody owes an answer to it. */
export const RestrictionIsDone = conflict(
  'restriction-is-done',
  'A restriction is done when we receive it, so there is nothing to reopen. Apply it to an account, or split off what else the person asks for.',
);

export const NotClosed = conflict('not-closed', 'You can reopen only a request that was answered or closed.');

/** same person, kind and scope, both open. */
export class NotADuplicate extends Refusal {
  readonly category = 'conflict';
  readonly code = 'not-a-duplicate';
  constructor(why: string) {
    super(`These are not the same request: ${why}.`);
  }
}

export const ItemOpen = invalid(
  'item-open',
  'An item is still open. Record the outcome of each item before you answer.',
);

export class ItemsDoNotFit extends Refusal {
  readonly category = 'invalid';
  readonly code = 'items-do-not-fit';
  constructor(why: string) {
    super(why);
  }
}

export const TooManyMessages = tooMany(
  'too-many-messages',
  'We have not read several of your messages yet. Please wait for an answer.',
  86_400,
);

export const BreachNotTold = conflict(
  'breach-not-told',
  'We have not notified the customers of any breach under this reference.',
);

/** the hold decides when the request reopens. */
export const HoldNotNamed = invalid(
  'hold-not-named',
  'For each item under a legal hold, name the hold: the reference of the breach, or “other”.',
);

/** a refusal for a hold alone would reveal the hold. */
export const HoldIsNoReason = invalid(
  'hold-is-no-reason',
  'A legal hold is no reason that a letter may give. In a deletion or correction, choose done or partly-done: the item reads as it would without the hold. In any other answer, list what you can give: the letter leaves the item out.',
);

/** an officer's own words would reveal what we know of the account. */
export const StandardLettersOnly = conflict(
  'standard-letters-only',
  'We have not confirmed who is asking, so this person gets only our standard letters. Record accepted evidence of identity, or close the case with a reason.',
);

/** close only cases that get standard letters. */
export const AnswerInstead = conflict(
  'answer-instead',
  'You can answer this case. Give an answer instead of closing it.',
);

/** a restriction needs a known account. */
export const RestrictionNotApplied = conflict(
  'restriction-not-applied',
  'This restriction is not applied to an account yet. Find the account number and apply the restriction first.',
);

/** applied by hand to another account; the number given may be a second one. */
export const RestrictionNotLookedUp = conflict(
  'restriction-not-looked-up',
  'We have not looked up the account number in this request yet. Change the kind after the restriction is applied to it.',
);

/** a permit lifts only the restriction of the account with the exact spelling that it gave. */
export const AccountSpelledOtherwise = conflict(
  'account-spelled-otherwise',
  'No account in the register has the number in this spelling. Enter the account under this spelling and say whether it is the same or a different account.',
);

/** officers can apply only a restriction to an account. */
export const NotARestriction = conflict(
  'not-a-restriction',
  'This request is not a restriction. Only a restriction can be applied to an account.',
);

/** P33. */
export const SearchNotShown = invalid(
  'search-not-shown',
  'Say where you searched: the system, by what, for which period, who and when. The person reads it, also when you found nothing.',
);

/** P35. */
export const CorrectionNotShown = invalid(
  'correction-not-shown',
  'List what you corrected: the value before, the value after, and what showed that the record was wrong.',
);

export const CorrectionsDoNotFit = invalid(
  'corrections-do-not-fit',
  'List corrections only in the answer to a correction that you did, at least in part.',
);

/** */
export const NoticeNotNamed = conflict(
  'notice-not-named',
  'Name the version of the CPNI notice that the person was shown. A permit without a notice lifts no restriction.',
);

/** */
export const NoticeUnknown = conflict(
  'notice-unknown',
  'We never posted a CPNI notice of this version. Name the version that is printed on the notice, or refuse and ask the person to read the current one.',
);

/** The receipt has the version that the person was shown, and nobody changes it. */
export class OtherNotice extends Refusal {
  readonly category = 'conflict';
  readonly code = 'other-notice';
  constructor(shown: string) {
    super(
      `The person was shown version ${shown} of the CPNI notice. Leave the version out, or name that one.`,
    );
  }
}

/** The relation decides which evidence counts. */
export const RelationDoesNotFit = invalid(
  'relation-does-not-fit',
  'Name a relation for somebody else (visitor, prospect, employee or applicant), and for nobody else.',
);

export const NotAboutAChild = conflict('not-about-a-child', 'This request is not about a child.');
