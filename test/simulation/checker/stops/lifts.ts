import type { Happened } from '../reading.ts';
import { latestWriting } from './days.ts';
import { type Facts, isAny, listIn } from './facts.ts';
import { isLaterEnd, type Silence, silencesIn } from './silences.ts';

const isLift = isAny('stops-lifted', 'direction-lifted');

/** Ids of the stops that an event about a lift names; an old one names one direction by its number. */
export const namedIn = ({ facts }: Happened): readonly string[] =>
  facts.stops === undefined ? [`direction-${String(facts.n)}`] : listIn<string>(facts.stops);

const askedFor = (lift: Happened, known: Facts): Happened | undefined =>
  known
    .slice(0, known.indexOf(lift))
    .findLast(
      (one) =>
        one.type === 'lift-asked' &&
        (lift.type === 'stops-lifted' ? one.facts.lift === lift.facts.lift : one.facts.n === lift.facts.n),
    );

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** Why this lift ends nothing; undefined: it ends what it names (law of stopping 5). */
export const liftVoidBecause = (lift: Happened, known: Facts): string | undefined => {
  const place = known.indexOf(lift);
  const before = known.slice(0, place);
  const asked = askedFor(lift, known);
  if (asked === undefined) return 'nobody had asked for it';
  if (asked.facts.by === lift.facts.by) return 'one officer alone did it';
  const ids = namedIn(lift);
  if (!isSameSet(ids, namedIn(asked))) return 'it names other stops than were asked for';
  const named = silencesIn(before).filter(({ id }) => ids.includes(id));
  if (named.length !== ids.length) return 'it names a stop that was not recorded';
  if (named.some(({ kind }) => kind === 'own')) return 'it names a stop of our own';
  if (new Set(named.map(({ agency }) => agency)).size > 1) return 'it names stops of two agencies';
  const { writtenOn } = asked.facts;
  const older = named.find((stop) => String(writtenOn) < latestWriting(stop, before).on);
  if (writtenOn !== undefined && older !== undefined)
    return `it is older than the latest writing of ${older.id}`;
  const sinceAsked = before.slice(before.indexOf(asked) + 1);
  const isMoved = ({ n }: Silence): boolean =>
    sinceAsked.some((one) => one.facts.n === n && isLaterEnd(one, before));
  return named.some(isMoved) ? 'a later day came while it waited' : undefined;
};

/** An agency's word ended this stop, and no later day came since. */
export const isLifted = (stop: Silence, known: Facts): boolean => {
  const lift = known.findLastIndex(
    (one, place) =>
      place > stop.place &&
      isLift(one) &&
      namedIn(one).includes(stop.id) &&
      liftVoidBecause(one, known) === undefined,
  );
  return lift >= 0 && !known.slice(lift + 1).some((one) => one.facts.n === stop.n && isLaterEnd(one, known));
};

/** Every lift in a history that ended nothing by the law, as a sentence. */
export const voidLifts = (known: Facts): readonly string[] =>
  known.filter(isLift).flatMap((lift) => {
    const because = liftVoidBecause(lift, known);
    return because === undefined ? [] : [`${namedIn(lift).join(', ')} lifted, and ${because}`];
  });
