import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import { type LetterFormat, letterFormatPolicies } from './letter-formats.ts';
import { conflict, invalid, Refusal } from './refusal.ts';
import {
  isSameLetter,
  type LetterFact,
  type ReturnReason,
  type SharedEvent,
  type WorkState,
} from './shared-events.ts';

export const PostedOnInFuture = invalid(
  'posted-on-in-future',
  'This day is in the future. Record the mailing after you have mailed the letter.',
);

/** the typed year may be wrong. */
export const PostedBeforeWritten = invalid(
  'posted-before-written',
  'This day is before the letter was written. Please check the date.',
);

export const AddressMissing = invalid(
  'address-missing',
  'We have no postal address for this letter. Say where you mailed it.',
);

const toMake: Readonly<Record<LetterFormat, string>> = {
  standard: 'Mail the printed letter.',
  'large-print': 'Mail the letter as it is printed, in large print.',
  braille: 'Make the letter in braille and mail it.',
  audio: 'Record the letter as audio and mail the recording.',
  'relay-call': 'Mail the letter, call the person by relay (711) and read it out.',
};

export const howToMake = (format: LetterFormat): string => toMake[format];

/** Every letter on paper comes as the person asked for it, or it does not count as mailed. */
export class FormatNotMade extends Refusal {
  readonly category = 'invalid';
  readonly code = 'format-not-made';
  constructor(format: LetterFormat) {
    super(`${toMake[format]} Then record the mailing with the format ${format}.`);
  }
}

/** @throws {FormatNotMade} */
export const mustBeMade = (asked: LetterFormat, madeAs: LetterFormat | undefined): void => {
  if (letterFormatPolicies[asked].isMadeByHand && madeAs !== asked) throw new FormatNotMade(asked);
};

/** the link was used, replaced or has expired, or would expire in the mail. */
export const LetterLinkInvalid = conflict(
  'letter-link-invalid',
  'The link in this letter no longer works, or will stop working before it arrives. Give the letter up. Another letter carries a newer link or code.',
);

/** Anything else is lines of a postal address. */
export const isEmailAddress = (to: string): boolean => /^[^\s@]+@[^\s@]+$/.test(to);

/** A person who reports a letter as spam has it. */
const hasArrived: Readonly<Record<ReturnReason, boolean>> = {
  bounced: false,
  complained: true,
  rejected: false,
};

export const wasNotDelivered = (how: ReturnReason): boolean => !hasArrived[how];

/** `postedOn` is in the company's zone. @throws {PostedOnInFuture | PostedBeforeWritten} */
export const mustBeValidPostingDay = (
  postedOn: Day,
  writtenAt: Instant | undefined,
  now: Instant,
  zone: string,
): void => {
  if (writtenAt !== undefined && isBefore(postedOn, civilDay(writtenAt, zone)))
    throw new PostedBeforeWritten();
  if (isAfter(postedOn, civilDay(now, zone))) throw new PostedOnInFuture();
};

const isWaiting = (event: {
  readonly type: string;
}): event is { readonly type: 'letter-sent' } & LetterFact =>
  event.type === 'letter-sent' && 'needsPaperMail' in event && event.needsPaperMail === true;

/**
 * When a letter needs paper mail we record only the wait, and the same step finishes once an officer
 * mails it. With `goesOn` the other events stay: the clock must not wait.
 */
export const awaitPaperMail = <E extends { readonly type: string }>(
  { waitingForPost = [] }: WorkState,
  events: readonly E[],
  goesOn: boolean,
): readonly (E | SharedEvent)[] => {
  if (!events.some(isWaiting)) return events;
  const waits = (event: E): readonly (E | SharedEvent)[] => {
    if (!isWaiting(event)) return goesOn ? [event] : [];
    const { kind, of, sha256 } = event;
    // A returned letter may already wait, without resuming this step.
    if (waitingForPost.some((one) => isSameLetter(one, event) && (goesOn || one.resumesMachine))) return [];
    return [{ type: 'letter-paper-mail-due', kind, of, sha256, ...(goesOn ? {} : { resumesMachine: true }) }];
  };
  return events.flatMap(waits);
};

export const recordPosted = (
  { waitingForPost = [] }: WorkState,
  letter: LetterFact,
): readonly SharedEvent[] =>
  waitingForPost.some((one) => isSameLetter(one, letter))
    ? [{ ...letter, type: 'letter-paper-mail-done' }]
    : [];
