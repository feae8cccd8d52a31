import { type Breach, isReported } from '#domain/breach/breach.ts';
import { civilDate, instantText, newYork } from '#domain/calendar/instants.ts';

export interface SendFacts {
  /** New York, where the hold is counted; another zone's date could fall into the hold (P38). */
  readonly sentOn: string;
  /** False when two officers decided not to notify federal law enforcement. */
  readonly isReported: boolean;
}

/** `now` in epoch milliseconds. */
export const sendFactsOf = (breach: Breach, now: number): SendFacts => ({
  sentOn: civilDate(instantText(now), newYork).toString(),
  isReported: isReported(breach),
});
