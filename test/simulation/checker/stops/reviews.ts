import { dayIn, newYork, plusDays, plusFullDays, startOf } from '../days.ts';
import type { Happened } from '../reading.ts';
import { daysEndAt, latestWriting } from './days.ts';
import { closedDays, type Facts, listIn, time } from './facts.ts';
import { isLifted } from './lifts.ts';
import { isEachExplained, isEndedEarly } from './own-stops.ts';
import { isLaterEnd, type Silence, silencesIn } from './silences.ts';

/** A question that was put to an office. */
interface Asked {
  readonly agency: string;
  readonly office?: string;
  readonly askedAt: string;
  readonly answeredAt?: string;
}

const knownAt = (at: number, known: Facts): Facts => known.filter(({ storedAt }) => storedAt <= at);

/** Answered, or silent for two business days; closing days that were known when it was asked lengthen them (law 10). */
const isHeard = ({ askedAt, answeredAt }: Asked, at: number, known: Facts): boolean => {
  const asked = time(askedAt);
  if (answeredAt !== undefined) return time(answeredAt) >= asked && time(answeredAt) <= at;
  const last = plusFullDays(dayIn(newYork, asked), 2, closedDays(knownAt(asked, known)));
  return at >= startOf(newYork, plusDays(last, 1));
};

const isOver = (stop: Silence, at: number, known: Facts): boolean =>
  isEndedEarly(stop, known) || at >= daysEndAt(stop, known);

/** Why this review does not clear this stop, which it lists; undefined: it does (law of stopping 6). */
const clearsNotBecause = (review: Happened, stop: Silence, before: Facts): string | undefined => {
  const { storedAt, facts } = review;
  if (stop.kind === 'own') return isEachExplained(stop, before) ? undefined : 'its bodies are not explained';
  if (facts.by === stop.by) return `${stop.by} had recorded it`;
  if (!isOver(stop, storedAt, before)) return 'it had not ended';
  const { recordedAt } = latestWriting(stop, before);
  const ofOffice = listIn<Asked>(facts.asked).filter(
    ({ agency, office = '' }) => agency === stop.agency && office === stop.office,
  );
  if (ofOffice.length === 0) return 'its office was not asked';
  const since = ofOffice.filter(({ askedAt }) => time(askedAt) >= recordedAt);
  if (since.length === 0) return 'its office was asked before its latest writing or correction';
  return since.some((one) => isHeard(one, storedAt, before))
    ? undefined
    : 'its office had not answered, and two business days were not over';
};

/** An old review names no stops: it counts for those that were owed then, where all of them are of one agency. */
const isClearedByOld = (review: Happened, stop: Silence, before: Facts): boolean => {
  const { storedAt, facts } = review;
  const owed = silencesIn(before).filter(
    (one) => one.kind !== 'own' && isOver(one, storedAt, before) && !isCleared(one, before),
  );
  const isOne = new Set(owed.map(({ agency }) => agency)).size === 1;
  return (
    isOne &&
    owed.some(({ id }) => id === stop.id) &&
    stop.by !== facts.by &&
    latestWriting(stop, before).recordedAt < time(facts.askedAgencyAt)
  );
};

const remembered = new WeakMap<Happened, Map<string, boolean>>();

/** What came before a review is always the same, and each old review asks about those before it. */
const isClearedOnce = (review: Happened, stop: Silence, before: Facts): boolean => {
  const known = remembered.get(review) ?? new Map<string, boolean>();
  remembered.set(review, known);
  const is = known.get(stop.id) ?? isClearedByOld(review, stop, before);
  known.set(stop.id, is);
  return is;
};

const isClearedBy = (review: Happened, stop: Silence, before: Facts): boolean =>
  review.facts.stops === undefined
    ? isClearedOnce(review, stop, before)
    : listIn<string>(review.facts.stops).includes(stop.id) &&
      clearsNotBecause(review, stop, before) === undefined;

/** Lifted, or looked at after its end: customers need not wait for its review (law of stopping 2 and 3). */
export const isCleared = (stop: Silence, known: Facts): boolean => {
  if (isLifted(stop, known)) return true;
  if (stop.kind === 'own') return isEachExplained(stop, known);
  const since = known.findLastIndex((one) => one.facts.n === stop.n && isLaterEnd(one, known));
  return known.some(
    (one, place) =>
      place > Math.max(since, stop.place) &&
      one.type === 'release-reviewed' &&
      isClearedBy(one, stop, known.slice(0, place)),
  );
};

/** Reviews that list what they cannot clear, as sentences. */
export const wrongReviews = (known: Facts): readonly string[] =>
  known.flatMap((review, place) => {
    if (review.type !== 'release-reviewed' || review.facts.stops === undefined) return [];
    const before = known.slice(0, place);
    const all = silencesIn(before);
    return listIn<string>(review.facts.stops).flatMap((id) => {
      const stop = all.find((one) => one.id === id);
      const because = stop === undefined ? 'it was never recorded' : clearsNotBecause(review, stop, before);
      return because === undefined ? [] : [`${id} reviewed, and ${because}`];
    });
  });
