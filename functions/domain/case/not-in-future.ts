import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from './errors.ts';

/** What happened lies in the past, at any time in it; never in the future. @throws {InvalidInput} */
export const mustBePast = (at: string, now: string, pointer: string): void => {
  if (isAfter(at, now)) throw new InvalidInput([{ pointer, detail: 'This is in the future.' }]);
};

/** The same for a civil date, New York. @throws {InvalidInput} */
export const mustBePastDay = (on: string, now: string, pointer: string): void =>
  mustBePast(on, civilDate(now, newYork).toString(), pointer);
