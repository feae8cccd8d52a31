import type { NeverTooMany } from '#ports/acts.ts';
import type { ActionType } from './action-rows.ts';

const kept = (because: string): NeverTooMany => ({ because, replay: 'kept' });
const stops = kept('It stops letters, or keeps them stopped (R-11).');
/** Never answered from memory: another officer may have resumed since (law of stopping 7). */
const halts: NeverTooMany = { because: 'It halts letters (R-13).', replay: 'never' };
const heldLonger = kept(
  'It corrects or takes back what a hold is counted from, so customers are told later (R-2).',
);
const noNotice = kept('It ends a notice that would be wrong: no letter goes out by it (R-4).');
const voids = kept('It voids the approval of a letter or list that may be wrong (R-13).');
/** Toward the officer's acts of a minute: it moves a case forward, or lets letters go out. */
const counted = undefined;

/** Why an act on a breach is done however many the officer sent in this minute, and what a repeat gets. */
export const neverTooMany: Readonly<Record<ActionType, NeverTooMany | undefined>> = {
  determine: counted,
  'confirm-determination': noNotice,
  'withdraw-determination': noNotice,
  'confirm-withdrawal': noNotice,
  'correct-record': counted,
  'confirm-record-correction': counted,
  'record-receipt': counted,
  'correct-receipt': heldLonger,
  'confirm-receipt': counted,
  'withdraw-receipt': heldLonger,
  'record-copy': counted,
  'record-direction': stops,
  'correct-direction': stops,
  'confirm-direction': stops,
  'lift-direction': counted,
  'confirm-lift': counted,
  'review-own-stop': counted,
  'end-own-stop': counted,
  'confirm-own-stop-end': counted,
  'review-release': counted,
  'confirm-restore': counted,
  'ask-urgent-exception': counted,
  'ask-agency': counted,
  'proceed-after-objection': counted,
  'confirm-urgent-exception': counted,
  'record-duty': counted,
  'ask-published-notice': counted,
  'confirm-published-notice': counted,
  'state-californians': counted,
  'write-controllers-letter': counted,
  'confirm-controllers-letter': counted,
  'record-controllers-letter': counted,
  'write-letter': voids,
  'approve-notice': counted,
  'pause-notice': halts,
  'resume-notice': counted,
  'confirm-resume': counted,
  'open-supplement': counted,
  'cancel-supplement': noNotice,
  'confirm-write-off': counted,
  'ask-paper-mail-waiver': counted,
  'confirm-paper-mail-waiver': counted,
  close: counted,
};
