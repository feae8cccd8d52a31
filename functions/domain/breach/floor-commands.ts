import type { BreachCommand } from './commands.ts';

/**
 * Commands after which the store writes a breach's floors, or whether 64.2011 applies (decisions 0020, 0078): those about receipts, and about
 * the determination, which says who must be told. Only a function that has `carryOutAny` may have them, and only its role may write these
 * attributes (decision 0084).
 */
export const movesFloors = {
  'record-receipt': true,
  'correct-receipt': true,
  'confirm-receipt': true,
  'withdraw-receipt': true,
  determine: true,
  'confirm-determination': true,
  'confirm-withdrawal': true,

  // Asked, not yet done.
  'withdraw-determination': false,
  // A copy of the report is no receipt, and a time of the record is none either.
  ...{ 'record-copy': false, 'correct-record': false, 'confirm-record-correction': false },

  // Directions, stops and the exception: the store judges them by other attributes of the same item (decision 0013).
  ...{ 'record-direction': false, 'correct-direction': false, 'confirm-direction': false },
  ...{ 'lift-direction': false, 'confirm-lift': false, 'review-release': false },
  ...{ 'hold-for-entry': false, 'review-own-stop': false },
  ...{ 'end-own-stop': false, 'confirm-own-stop-end': false },
  ...{ 'ask-urgent-exception': false, 'ask-agency': false },
  ...{ 'proceed-after-objection': false, 'confirm-urgent-exception': false },
  'confirm-restore': false,

  // Dates that the domain counts.
  ...{ 'add-closure': false, 'remove-closure': false, 'refresh-dates': false, release: false },

  // The notice: its lists, letters and steps.
  ...{ 'open-upload': false, 'request-list-freeze': false, 'list-frozen': false, 'list-refused': false },
  ...{ 'correct-rows': false, 'write-letter': false, 'approve-notice': false, 'check-rendering': false },
  ...{ 'open-supplement': false, 'cancel-supplement': false, 'finish-rows': false },
  ...{ 'ask-write-off': false, 'confirm-write-off': false, 'record-paper-mail': false, 'ask-recount': false },
  ...{ 'ask-paper-mail-waiver': false, 'confirm-paper-mail-waiver': false },
  ...{ 'start-notice': false, 'pause-notice': false, 'halt-notice': false },
  ...{ 'resume-notice': false, 'confirm-resume': false, 'account-for-everyone': false },
  ...{ close: false, reopen: false },
  ...{ 'pass-canary': false, 'drain-notice': false, 'mark-notice-sent': false, 'mark-notice-active': false },
  ...{ 'start-run': false, 'start-next-run': false, 'handle-milestone': false },

  // Requests, and duties of other laws.
  ...{ withhold: false, 'end-withheld': false, 'record-duty': false },
  ...{ 'ask-published-notice': false, 'confirm-published-notice': false, 'state-californians': false },
  ...{ 'write-controllers-letter': false, 'confirm-controllers-letter': false },
  'record-controllers-letter': false,
} as const satisfies Readonly<Record<BreachCommand['type'], boolean>>;

type Moves = typeof movesFloors;

export type FloorCommand = Extract<
  BreachCommand,
  { readonly type: { [T in keyof Moves]: Moves[T] extends true ? T : never }[keyof Moves] }
>;
