import { dayOf } from './calendar/instants.ts';

/** Requests and what became of them are kept 24 months (11 CCR 7101, law.md 8.5), counted from the due date. */
const requestKeptFor = { months: 24 };

/** Epoch seconds after which the personal data of a request may go (P47). */
export const requestKeptUntil = (dueOn: string): number =>
  dayOf(dueOn).add(requestKeptFor).toZonedDateTime('UTC').toInstant().epochMilliseconds / 1000;
