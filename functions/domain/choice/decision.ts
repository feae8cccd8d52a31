import { dayOf, dayText, startOf } from '#domain/calendar/instants.ts';
import { periods } from '#domain/calendar/periods.ts';
import { type Day, textOf } from '#domain/calendar/times.ts';

const form = /^CHK-(\d{4}-\d\d)-[0-9a-f-]{36}$/;

/** Of an answer to a check. It names the month, so that all answers of a year are found for its certificate. `on`: company zone. */
export const decisionIdOf = (on: Day, uuid: string): string =>
  `CHK-${textOf(on).replace(/-\d\d$/, '')}-${uuid}`;

/** `2026-11`. @throws {RangeError} for text that is no id of a decision */
export const monthIn = (decisionId: string): string => {
  const [, month] = form.exec(decisionId) ?? [];
  if (month === undefined) throw new RangeError('This is no id of a decision.');
  return month;
};

/**
 * Epoch seconds from which the answers of the year may go (47 CFR 64.2009(c), (e)): the day after, when it has begun everywhere in the United States.
 * `filedOn`: company zone.
 */
export const decisionsKeptUntil = (filedOn: Day): number =>
  startOf(dayText(dayOf(filedOn).add(periods['cpni-decision']).add({ days: 1 })), 'Pacific/Honolulu')
    .epochMilliseconds / 1000;

/** Epoch seconds in the year 3000: of an answer that a preservation covers (P47). */
export const neverErased = 32_503_680_000;
