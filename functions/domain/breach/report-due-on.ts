import { lawEnforcementDueOn } from '#domain/calendar/deadlines.ts';
import { civilDate, dayText, newYork } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';

/** Last day for the report to law enforcement, New York; undefined without a determination (P37). */
export const reportDueOn = ({ determination }: Pick<Breach, 'determination'>): Day | undefined =>
  determination && dayText(lawEnforcementDueOn(civilDate(determination.determinedAt, newYork)));
