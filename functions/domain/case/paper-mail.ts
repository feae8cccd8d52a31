import { civilDate } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { conflict, invalid } from './refusal.ts';
import {
  isSameLetter,
  type LetterFact,
  type ReturnReason,
  type SharedEvent,
  type WorkState,
} from './shared-events.ts';

/** what is posted tomorrow was not posted yet. */
export const PostedOnInFuture = invalid(
  'posted-on-in-future',
  'This day is in the future. Record the mailing after you have mailed the letter.',
);

/** a letter is not posted before it is written; the year may be wrong. */
export const PostedBeforeWritten = invalid(
  'posted-before-written',
  'This day is before the letter was written. Please check the date.',
);

/** without an address nothing can be posted. */
export const AddressMissing = invalid(
  'address-missing',
  'We have no postal address for this letter. Say where you mailed it.',
);

/** the link in a letter that was printed late may have been used, replaced or have run out, or would under way. */
export const LetterLinkInvalid = conflict(
  'letter-link-invalid',
  'The link in this letter no longer works, or will stop working before it arrives. Give the letter up. Another letter carries a newer link or code.',
);

/** Did the letter arrive? A person who calls it spam has it. */
const hasArrived: Readonly<Record<ReturnReason, boolean>> = {
  bounced: false,
  complained: true,
  rejected: false,
};

/** What did not arrive is posted. */
export const wasNotDelivered = (how: ReturnReason): boolean => !hasArrived[how];

/** The day, in the company's zone, lies between the writing of the letter and now. @throws {PostedOnInFuture | PostedBeforeWritten} */
export const mustBeValidPostingDay = (
  postedOn: string,
  writtenAt: string | undefined,
  now: string,
  zone: string,
): void => {
  if (writtenAt !== undefined && isBefore(postedOn, civilDate(writtenAt, zone).toString()))
    throw new PostedBeforeWritten();
  if (isAfter(postedOn, civilDate(now, zone).toString())) throw new PostedOnInFuture();
};

const isWaiting = (event: {
  readonly type: string;
}): event is { readonly type: 'letter-sent' } & LetterFact =>
  event.type === 'letter-sent' && 'needsPaperMail' in event && event.needsPaperMail === true;

/**
 * What a command's events become when a letter of theirs waits for the post. A step of a machine is then not done:
 * only the waiting is recorded, and the same step does the rest when the letter has been posted. What `goesOn` does not
 * wait: a date has been kept all the same, or the clock would stand still.
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
    // A letter that came back before its step was recorded waits already, but not as that step.
    if (waitingForPost.some((one) => isSameLetter(one, event) && (goesOn || one.resumesMachine))) return [];
    return [{ type: 'letter-paper-mail-due', kind, of, sha256, ...(goesOn ? {} : { resumesMachine: true }) }];
  };
  return events.flatMap(waits);
};

/** An officer has posted a letter, or given it up; recorded once. */
export const recordPosted = (
  { waitingForPost = [] }: WorkState,
  letter: LetterFact,
): readonly SharedEvent[] =>
  waitingForPost.some((one) => isSameLetter(one, letter))
    ? [{ ...letter, type: 'letter-paper-mail-done' }]
    : [];
