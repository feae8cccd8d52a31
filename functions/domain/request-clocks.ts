import { civilDate, dayOf, instantText, startOf } from './instants.ts';
import type { Milestone } from './milestones.ts';
import type { Request } from './request-state.ts';
import type { Round } from './verb-events.ts';

/** A date that was promised, and what became of it. */
export interface ClockShown {
  readonly what: 'promise' | 'law' | 'first promise' | 'new date';
  readonly dueOn: string;
  readonly is: 'running' | 'kept' | 'missed';
}

const became = (dueOn: string, answeredOn: string | undefined, on: string): ClockShown['is'] => {
  if (answeredOn !== undefined) return answeredOn <= dueOn ? 'kept' : 'missed';
  return on <= dueOn ? 'running' : 'missed';
};

/**
 * The clocks of a request beside each other: an extension leaves the promise of 30 days to be missed while the
 * law's date is kept; a reopened request shows what became of the first promise. `on` is today in the company's zone.
 */
export const clocksOf = (request: Request, on: string): readonly ClockShown[] => {
  const { earlier = [], dueOn } = request;
  const answeredOn =
    request.stage === 'closed' ? civilDate(request.closedAt, request.zone).toString() : undefined;
  const past = (round: Round): ClockShown[] => {
    if (round.because === 'reopened')
      return [{ what: 'first promise', dueOn: round.dueOn, is: became(round.dueOn, round.answeredOn, on) }];
    if (round.because === 'reclassified') return [];
    return [{ what: 'promise', dueOn: round.dueOn, is: became(round.dueOn, answeredOn, on) }];
  };
  const extended = earlier.at(-1)?.because === 'extended';
  const now: ClockShown = { what: extended ? 'law' : 'promise', dueOn, is: became(dueOn, answeredOn, on) };
  const { newDate } = request;
  const set: ClockShown[] =
    newDate === undefined ? [] : [{ what: 'new date', dueOn: newDate, is: became(newDate, answeredOn, on) }];
  return [...earlier.flatMap(past), now, ...set];
};

/** The first instant after the date to which an officer has committed, until it is kept. */
export const newDateMissed = ({ newDate, kept, dueOn, zone }: Request): Milestone | undefined => {
  const name = `new-date-missed-${newDate}`;
  if (newDate === undefined || kept.includes(name)) return undefined;
  const on = dayOf(newDate).add({ days: 1 });
  const firesAt = instantText(startOf(on, zone));
  return { name, kind: 'new-date-missed', on: on.toString(), firesAt, daysLeft: on.until(dueOn).days };
};
