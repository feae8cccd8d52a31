import { civilDate } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { DomainError } from './errors.ts';
import { type Hand, isSame, type LetterFact, type ReturnedHow, type WatchEvent } from './shared-events.ts';

/** what is posted tomorrow was not posted yet. */
export class PostedInFuture extends DomainError {
  readonly code = 'posted-in-future';
  constructor() {
    super('That day is still to come. Record the posting when the letter has gone.');
  }
}

/** a letter is not posted before it is written; the year may be wrong. */
export class PostedTooEarly extends DomainError {
  readonly code = 'posted-too-early';
  constructor() {
    super('The letter was not written yet on that day. Please check the date.');
  }
}

/** without an address nothing can be posted. */
export class AddressMissing extends DomainError {
  readonly code = 'address-missing';
  constructor() {
    super('No postal address is known for this letter. Say where it was posted to.');
  }
}

/** the link in a letter that was printed late may have been used, replaced or have run out, or would under way. */
export class LinkOver extends DomainError {
  readonly code = 'link-over';
  constructor() {
    super(
      'The link in this letter no longer works, or would not when it arrives. Give the letter up; another one carries a newer link or code.',
    );
  }
}

/** Did the letter arrive? A person who calls it spam has it. */
const hasArrived: Readonly<Record<ReturnedHow, boolean>> = {
  bounced: false,
  complained: true,
  rejected: false,
};

/** What did not arrive is posted. */
export const goesByPost = (how: ReturnedHow): boolean => !hasArrived[how];

/** The day, in the company's zone, lies between the writing of the letter and now. @throws {PostedInFuture | PostedTooEarly} */
export const mustBePostable = (
  postedOn: string,
  writtenAt: string | undefined,
  now: string,
  zone: string,
): void => {
  if (writtenAt !== undefined && isBefore(postedOn, civilDate(writtenAt, zone).toString()))
    throw new PostedTooEarly();
  if (isAfter(postedOn, civilDate(now, zone).toString())) throw new PostedInFuture();
};

const isWaiting = (event: {
  readonly type: string;
}): event is { readonly type: 'letter-sent' } & LetterFact =>
  event.type === 'letter-sent' && 'toPost' in event && event.toPost === true;

/**
 * What a command's events become when a letter of theirs waits for the post. A step of a machine is then not done:
 * only the waiting is recorded, and the same step does the rest when the letter has been posted. What `goesOn` does not
 * wait: a date has been kept all the same, or the clock would stand still.
 */
export const viaPost = <E extends { readonly type: string }>(
  { posting = [] }: Hand,
  events: readonly E[],
  goesOn: boolean,
): readonly (E | WatchEvent)[] => {
  if (!events.some(isWaiting)) return events;
  const waits = (event: E): readonly (E | WatchEvent)[] => {
    if (!isWaiting(event)) return goesOn ? [event] : [];
    const { kind, of, sha256 } = event;
    // A letter that came back before its step was recorded waits already, but not as that step.
    if (posting.some((one) => isSame(one, event) && (goesOn || one.step))) return [];
    return [{ type: 'letter-to-post', kind, of, sha256, ...(goesOn ? {} : { step: true }) }];
  };
  return events.flatMap(waits);
};

/** An officer has posted a letter, or given it up; recorded once. */
export const recordPosted = ({ posting = [] }: Hand, letter: LetterFact): readonly WatchEvent[] =>
  posting.some((one) => isSame(one, letter)) ? [{ ...letter, type: 'letter-posted' }] : [];
