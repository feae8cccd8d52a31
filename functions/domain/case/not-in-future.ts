import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from './errors.ts';

const inFuture = (pointer: string): InvalidInput =>
  new InvalidInput([{ pointer, detail: 'This is in the future.' }]);

/** @throws {InvalidInput} for an instant in the future */
export const mustBePast = (at: Instant, now: Instant, pointer: string): void => {
  if (isAfter(at, now)) throw inFuture(pointer);
};

/** Civil date, New York. @throws {InvalidInput} for a day in the future */
export const mustBePastDay = (on: Day, now: Instant, pointer: string): void => {
  if (isAfter(on, civilDay(now, newYork))) throw inFuture(pointer);
};
