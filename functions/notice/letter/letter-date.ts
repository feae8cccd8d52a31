import { type Breach, isReported } from '#domain/breach/breach.ts';
import { civilDate, instantText, newYork } from '#domain/calendar/instants.ts';

/** What a letter to customers says of the moment at which it goes out. */
export interface SendFacts {
  /** Civil date in New York, where the hold is counted: elsewhere a letter could bear the last day of silence (P38). */
  readonly sentOn: string;
  /** Federal law enforcement was notified; a letter of which two officers decided otherwise does not say so. */
  readonly isReported: boolean;
}

/** `now` in epoch milliseconds. */
export const sendFactsOf = (breach: Breach, now: number): SendFacts => ({
  sentOn: civilDate(instantText(now), newYork).toString(),
  isReported: isReported(breach),
});
