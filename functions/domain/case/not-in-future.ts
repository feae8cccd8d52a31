import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from './errors.ts';

/** @throws {InvalidInput} for an instant in the future */
export const mustBePast = (at: string, now: string, pointer: string): void => {
  if (isAfter(at, now)) throw new InvalidInput([{ pointer, detail: 'This is in the future.' }]);
};

/** Civil date, New York. @throws {InvalidInput} for a day in the future */
export const mustBePastDay = (on: string, now: string, pointer: string): void =>
  mustBePast(on, civilDate(now, newYork).toString(), pointer);
