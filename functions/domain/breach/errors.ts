import { WithFaults } from '#domain/case/errors.ts';
import { conflict, invalid } from '#domain/case/refusal.ts';

export const NotDetermined = conflict('not-determined', 'Record the determination first.');

export const AlreadyDetermined = conflict(
  'already-determined',
  'The determination is already recorded. You can withdraw it.',
);

/** names each answer that contradicts another. */
export class AnswersContradict extends WithFaults {
  readonly category = 'invalid';
  readonly code = 'answers-contradict';
  constructor(faults: WithFaults['faults']) {
    super(faults, 'These answers contradict each other. Nothing was recorded as a determination.');
  }
}

/** no filing moves earlier after the release. */
export const AlreadyReleased = conflict(
  'already-released',
  'This case was released. You can no longer move the date earlier.',
);

export const EarlierAfterRelease = invalid(
  'earlier-after-release',
  'This case was released. You can move the date later, but no longer earlier.',
);

/** an earlier time needs a document. */
export const DocumentMissing = invalid(
  'document-missing',
  'To record an earlier date, give the hash of the document that shows it.',
);

/** an incomplete direction leaves our own stop in force. */
export const DirectionIncomplete = invalid(
  'direction-incomplete',
  'To record a direction, give the agency (FBI or USSS), its last day, the day it was written and its reference.',
);

/** one verbal stop per agency; a second needs another officer and counsel's note. */
export const SecondVerbalStop = invalid(
  'second-verbal-stop',
  'This agency has already stopped us once by phone. A second stop needs another officer and a note from counsel.',
);

/** an agency's second call needs another officer. */
export const SecondCallNeedsAnotherOfficer = invalid(
  'second-call-needs-another-officer',
  'You recorded this agency’s first call. Another officer must record a second one.',
);

export const DirectionNotInForce = conflict(
  'direction-not-in-force',
  'No direction or telephone stop bars notice any more.',
);

export const OtherAgency = invalid('other-agency', 'Only the agency that gave a direction can lift it.');

/** Law of stopping 5: a writing from before the direction cannot lift it. */
export const LiftOlderThanDirection = invalid(
  'lift-older-than-direction',
  'The agency wrote again after this lift, or we corrected what it wrote. A lift must be at least as new as the latest writing.',
);

/** Law of stopping 5: of one day, the reference says which writing came second. */
export const ReferenceNotNamed = invalid(
  'reference-not-named',
  'The lift was written on the day of the direction. Give the reference of the direction that the lift names.',
);

/** Law of stopping 6: the word of one office clears nothing of another. */
export const OfficeNotHeard = invalid(
  'office-not-heard',
  'Ask the office of each direction that you clear, after its latest writing. Record its answer, or wait two business days.',
);

/** Law of stopping 6: more silence is entered as a direction. */
export const AnswerAsksForMore = invalid(
  'answer-asks-for-more',
  'An agency asks us to wait longer. Record that as a direction. A review cannot clear it.',
);

export const DirectionInForce = conflict(
  'direction-in-force',
  'A law-enforcement direction or stop is still in force.',
);

/** Law of stopping 6: a review clears a stop after its end. */
export const ReleaseWhileInForce = invalid(
  'release-while-in-force',
  'A stop that you chose is still in force. A review can clear it after its last day.',
);

/** an officer's further stop needs a supervisor or the DPO. */
export const SupervisorMustAnswer = invalid(
  'supervisor-must-answer',
  'This officer’s earlier stop was reviewed. A supervisor or the DPO must say whether a direction was meant.',
);

/** we send nothing until an officer records the direction that was meant. */
export const DirectionNotRecorded = invalid(
  'direction-not-recorded',
  'A direction was meant, but it is not recorded. Record it first, then give its number here.',
);

/** the stop does not list every body. */
export const TooManyBodies = conflict(
  'too-many-bodies',
  'Too many entries came under this stop. It cannot end early. Review it when its days are over.',
);

/** its days are over; only the review remains. */
export const StopOver = conflict('stop-over', 'The days of this stop are over. Review it instead.');

export const NothingToReview = conflict('nothing-to-review', 'No release review is needed.');

export const ReviewOwed = conflict('review-owed', 'An officer must review the release first.');

/** R-12, 47 CFR 64.2011(b)(2): the filing must state the need. */
export const UrgentNeedNotIndicated = conflict(
  'urgent-need-not-indicated',
  'No confirmed receipt shows that we indicated an urgent need. Make a supplementary filing first.',
);

export const AgencyObjected = conflict(
  'agency-objected',
  'An agency objected, so you may not notify anyone early. Consult the same agency again, or record the objection and ask it whether it directs us to wait.',
);

/** */
export const NothingObjected = conflict(
  'nothing-objected',
  'No agency’s objection to this exception is recorded, or the exception was already confirmed.',
);

export const AgencyNotAsked = conflict(
  'agency-not-asked',
  'First ask each agency that objected whether it directs us to wait under 47 CFR 64.2011(b)(3), and record it.',
);

export const AdviceMissing = conflict(
  'advice-missing',
  'An agency objected. The DPO must first record counsel’s written advice and decide to proceed.',
);

/** only within the hold of 64.2011. */
export const UrgentExceptionNotOpen = conflict(
  'urgent-exception-not-open',
  'You can use the urgent exception only during the hold of 47 CFR 64.2011, after law enforcement was notified.',
);

/** the same words for an unknown reference. */
export const NoLegalHold = conflict('no-legal-hold', 'No legal hold is in force under this reference.');

/** a published notice tells customers. */
export const NoticeIsPublished = invalid(
  'notice-is-published',
  'The regulator may publish this notice, and customers may not be notified yet. First record counsel’s note and have a second officer confirm it.',
);

/** controllers hear no CPNI facts before customers may. */
export const MentionsCpni = invalid(
  'mentions-cpni',
  'Customers may not be notified yet, so this letter may not mention CPNI, calls, billing, an agency or what the record names. Take it out.',
);

/** */
export const ControllersLetterNotConfirmed = conflict(
  'controllers-letter-not-confirmed',
  'A second officer has not confirmed a letter to the controllers.',
);

/** The store's own condition failed. */
export const HoldNotOver = conflict('hold-not-over', 'The hold is not over.');
