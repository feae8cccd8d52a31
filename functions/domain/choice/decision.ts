import { dayOf, dayText, startOf } from '#domain/calendar/instants.ts';
import { type Day, isAfter, isBefore, storedDay, textOf } from '#domain/calendar/times.ts';
import { conflict, invalid } from '#domain/case/refusal.ts';

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

/** That the officer's certificate of a calendar year was filed (47 CFR 64.2009(e)). */
export interface Filing {
  readonly year: number;
  readonly filedOn: Day;
  /** Who said so, as typed. */
  readonly by: string;
}

export const FiledTooEarly = invalid(
  'filed-too-early',
  'The certificate of a year is filed after that year, and not in the future. Nothing was recorded.',
);

/** A later day keeps the answers longer; an earlier one would erase them before their time. */
export const FiledBefore = conflict(
  'filed-before',
  'Another day of filing is recorded for this year. Only a later day can replace it. Nothing was recorded.',
);

/**
 * Records the filing, again on the same day, or on a later one.
 * @throws {FiledTooEarly | FiledBefore}
 */
export const decideFiling = (seen: Filing | undefined, filing: Filing, today: Day): Filing => {
  const { year, filedOn } = filing;
  if (isBefore(filedOn, storedDay(`${year + 1}-01-01`)) || isAfter(filedOn, today)) throw new FiledTooEarly();
  if (seen !== undefined && isBefore(filedOn, seen.filedOn)) throw new FiledBefore();
  return filing;
};

/** The answers of a year are kept for a year after its certificate was filed (47 CFR 64.2009(c), (e)). */
const keptAfterFiling = { years: 1 } as const;

/** Epoch seconds from which the answers of the year may go: the day after, when it has begun everywhere in the United States. */
export const decisionsKeptUntil = ({ filedOn }: Pick<Filing, 'filedOn'>): number =>
  startOf(dayText(dayOf(filedOn).add(keptAfterFiling).add({ days: 1 })), 'Pacific/Honolulu')
    .epochMilliseconds / 1000;
