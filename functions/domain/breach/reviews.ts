import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { addOpenDays, type WaitingCalendar } from '#domain/calendar/open-days.ts';
import { type Instant, isAfter, isBefore, latestOf } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import { type Direction, directionsNeedingReview, endsAt, stopIdOf } from './directions.ts';
import { startOfNext } from './hold.ts';
import { agenciesNeedingReview } from './own-stops.ts';
import type { Asked } from './stop-events.ts';

/** Business days of an office's silence that count as its answer (law of stopping 6). */
const silentFor = 2;

/** The office could not have spoken of it before. */
const latestRecordedAt = (one: Direction): Instant =>
  latestOf(one.recordedAt, one.kind === 'direction' ? one.correctedAt : undefined);

/** It answered, or was silent for two business days; closing days lengthen them. */
const hasHeard = ({ askedAt, answeredAt }: Asked, calendar: WaitingCalendar, now: Instant): boolean =>
  answeredAt !== undefined ||
  !isBefore(now, startOfNext(addOpenDays(civilDate(askedAt, newYork), silentFor, calendar)));

/** Of an agency that is neither the FBI nor the USSS the office has its name, since the law of stopping. */
const isOfOffice = ({ office }: Asked, one: Direction): boolean =>
  office === one.office || (one.agency === 'other' && one.office === undefined);

/** Whether the office that the stop came from was asked since, and heard. Another office's word is none. */
export const isOfficeHeard = (
  one: Direction,
  asked: readonly Asked[],
  calendar: WaitingCalendar,
  now: Instant,
): boolean =>
  asked.some(
    (question) =>
      question.agency === one.agency &&
      isOfOffice(question, one) &&
      isAfter(question.askedAt, latestRecordedAt(one)) &&
      hasHeard(question, calendar, now),
  );

/** Directions and telephone stops whose end waits for a release review, over or not. */
export const toReview = ({ directions }: Pick<Breach, 'directions'>): readonly Direction[] =>
  agenciesNeedingReview(directions);

/** Those whose end has come: a review can clear them, whatever else is still open. */
export const reviewable = (
  breach: Pick<Breach, 'directions'>,
  calendar: WaitingCalendar,
  now: Instant,
): readonly Direction[] => toReview(breach).filter((one) => !isBefore(now, endsAt(one, calendar)));

export const withReviewed = (
  breach: Breach,
  stops: readonly string[],
  { by, at }: { readonly by: Sub; readonly at: Instant },
): Breach => ({
  ...breach,
  directions: breach.directions.map((one) =>
    stops.includes(stopIdOf(breach.directions, one)) ? { ...one, reviewedAt: at, reviewedBy: by } : one,
  ),
});

/**
 * What a review recorded before the law of stopping clears: stops of one agency alone, ended by then, that the
 * reviewer had not recorded, and about which the agency was asked since. A later gate than it had (law of stopping 6).
 */
export const clearedByOldReview = (
  breach: Breach,
  { by, askedAgencyAt }: { readonly by: string; readonly askedAgencyAt: Instant },
  calendar: WaitingCalendar,
  at: Instant,
): readonly string[] => {
  const owed = directionsNeedingReview(breach.directions).filter(
    (one) => !(one.kind === 'stop' && one.own !== undefined),
  );
  const agencies = new Set(owed.map(({ agency }) => agency));
  if (agencies.size !== 1) return [];
  return owed
    .filter((one) => one.by !== by && isAfter(askedAgencyAt, latestRecordedAt(one)))
    .filter((one) => !isBefore(at, endsAt(one, calendar)))
    .map((one) => stopIdOf(breach.directions, one));
};
