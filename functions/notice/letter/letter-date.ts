import { type Breach, isReported } from '#domain/breach/breach.ts';
import { civilDate, instantText, newYork } from '#domain/calendar/instants.ts';

/** What a letter says about the moment at which it goes out. */
export interface SendFacts {
  /** Civil date in New York, where the hold is counted: any other could be the last day of silence (P38). */
  readonly sentOn: string;
  /** Federal law enforcement was notified; a letter does not say so when two officers decided against it. */
  readonly isReported: boolean;
}

/** `now` in epoch milliseconds. */
export const sendFactsOf = (breach: Breach, now: number): SendFacts => ({
  sentOn: civilDate(instantText(now), newYork).toString(),
  isReported: isReported(breach),
});
