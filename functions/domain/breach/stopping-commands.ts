import type { BreachCommand } from './commands.ts';

/**
 * Commands that can stop letters on their way: their act raises a signal before it commits (law of stopping 8). A command that may
 * move the hold counts, too: a signal too many costs a lane one look at the case, a signal too few costs a page of letters.
 */
export const stops = {
  'record-direction': true,
  'correct-direction': true,
  'hold-for-entry': true,
  'pause-notice': true,
  'halt-notice': true,
  'record-receipt': true,
  'correct-receipt': true,
  'confirm-receipt': true,
  'withdraw-receipt': true,
  'correct-record': true,
  'confirm-record-correction': true,
  'confirm-withdrawal': true,
  /** Another class ends the exception that is under way. */
  'ask-urgent-exception': true,
  /** A question to an agency takes back its answer. */
  'ask-agency': true,

  // Nothing is sent before these.
  determine: false,
  'confirm-determination': false,
  'confirm-urgent-exception': false,
  'proceed-after-objection': false,
  release: false,
  'start-notice': false,
  // Asked, not yet done.
  'withdraw-determination': false,
  // They end a stop, or shorten one.
  'confirm-direction': false,
  'lift-direction': false,
  'confirm-lift': false,
  'review-release': false,
  'review-own-stop': false,
  'end-own-stop': false,
  'confirm-own-stop-end': false,
  'confirm-restore': false,
  'resume-notice': false,
  'confirm-resume': false,
  // After the release a closure changes nothing, and a telephone stop that it lengthens is open already.
  'add-closure': false,
  'remove-closure': false,
  /** The gate reads a restore from the table's name, before any command marks it (F12). */
  'refresh-dates': false,

  // A list or a letter that changed is no stop: its approval is judged before each page.
  'open-upload': false,
  'request-list-freeze': false,
  'list-frozen': false,
  'list-refused': false,
  'correct-rows': false,
  'write-letter': false,
  'approve-notice': false,
  'check-rendering': false,
  'open-supplement': false,
  'cancel-supplement': false,
  'finish-rows': false,
  'ask-write-off': false,
  'confirm-write-off': false,
  'record-paper-mail': false,
  'ask-recount': false,
  'ask-paper-mail-waiver': false,
  'confirm-paper-mail-waiver': false,
  'account-for-everyone': false,
  close: false,
  reopen: false,

  // Steps of the machine that sends.
  'pass-canary': false,
  'drain-notice': false,
  'mark-notice-sent': false,
  'mark-notice-active': false,
  'start-run': false,
  'start-next-run': false,
  'handle-milestone': false,

  // Requests, copies and duties of other laws.
  withhold: false,
  'end-withheld': false,
  'record-copy': false,
  'record-duty': false,
  'ask-published-notice': false,
  'confirm-published-notice': false,
  'state-californians': false,
  'write-controllers-letter': false,
  'confirm-controllers-letter': false,
  'record-controllers-letter': false,
} as const satisfies Readonly<Record<BreachCommand['type'], boolean>>;

type Stops = typeof stops;

export type StoppingCommand = Extract<
  BreachCommand,
  { readonly type: { [T in keyof Stops]: Stops[T] extends true ? T : never }[keyof Stops] }
>;

export const isStopping = (command: BreachCommand): command is StoppingCommand => stops[command.type];
