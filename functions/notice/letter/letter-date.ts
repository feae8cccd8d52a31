import { type Breach, isReported } from '#domain/breach/breach.ts';
import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';

export interface SendFacts {
  /** New York, where the hold is counted; another zone's date could fall into the hold (P38). */
  readonly sentOn: Day;
  /** False when two officers decided not to notify federal law enforcement. */
  readonly isReported: boolean;
}

/** `now` in epoch milliseconds. */
export const sendFactsOf = (breach: Breach, now: number): SendFacts => ({
  sentOn: civilDay(instantText(now), newYork),
  isReported: isReported(breach),
});
