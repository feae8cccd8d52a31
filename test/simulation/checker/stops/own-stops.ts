import type { Happened } from '../reading.ts';
import { type Facts, listIn } from './facts.ts';
import { type Silence, silencesIn } from './silences.ts';

/** What an officer sent to the door of directions, kept for the review of our own stop. */
interface Body {
  readonly textSha256: string;
  readonly by: string;
  /** Index in the history. */
  readonly place: number;
}

type Listed = Pick<Body, 'textSha256' | 'by'>;

const bodiesOf = ({ number, event, by, place }: Silence, known: Facts): readonly Body[] => {
  const { textSha256, own } = event.facts as { textSha256?: string; own?: { listed?: readonly Listed[] } };
  const first = { textSha256: String(textSha256), by, place };
  const listed = listIn<Listed>(own?.listed).map((one) => ({ ...one, place }));
  const more = known.flatMap(({ type, facts }, at) =>
    type === 'entry-refused' && number !== undefined && facts.stop === number
      ? [{ textSha256: String(facts.textSha256), by: String(facts.by), place: at }]
      : [],
  );
  return [first, ...listed, ...more];
};

const isRecorded = (n: unknown, known: Facts): boolean =>
  silencesIn(known).some((one) => one.kind !== 'own' && one.n === n);

const typersOf = (textSha256: string, bodies: readonly Body[], place: number): readonly string[] =>
  bodies.filter((one) => one.textSha256 === textSha256 && one.place < place).map(({ by }) => by);

/** Why this explanation of a body explains nothing; undefined: it does (law of stopping 3 and 6). */
const explainsNothingBecause = (
  { facts }: Happened,
  place: number,
  bodies: readonly Body[],
  known: Facts,
): string | undefined => {
  const typers = typersOf(String(facts.textSha256), bodies, place);
  if (typers.length === 0) return 'nobody had typed that body';
  // The same words of two officers are two entries: each explains the other's.
  if (typers.every((by) => by === facts.by)) return `${String(facts.by)} had typed it`;
  if (facts.meant === 'nothing') return undefined;
  return isRecorded(facts.direction, known.slice(0, place))
    ? undefined
    : `no direction ${String(facts.direction)} was recorded`;
};

const isOf = (number: number | undefined, { facts }: Happened): boolean =>
  number !== undefined && facts.n === number;

/** An old review is of all bodies at once, by somebody who typed none of them. */
const isOldReview = (one: Happened, place: number, bodies: readonly Body[]): boolean =>
  one.type === 'own-stop-reviewed' &&
  one.facts.verdict !== 'meant' &&
  !bodies.some((body) => body.place < place && body.by === one.facts.by);

/** Somebody said what it meant, or a valid direction of the same words took its place. */
const isExplained = (
  body: Body,
  { number, event }: Silence,
  bodies: readonly Body[],
  known: Facts,
): boolean => {
  const isNew = known.some((one) => one.type === 'entry-explained' && isOf(number, one));
  return known.some((one, place) => {
    if (place <= body.place || !isOf(number, one)) return false;
    if (one.type === 'own-stop-replaced')
      return (
        body.textSha256 === String(event.facts.textSha256) &&
        isRecorded(one.facts.direction, known.slice(0, place))
      );
    if (one.type === 'entry-explained')
      return (
        one.facts.textSha256 === body.textSha256 &&
        one.facts.by !== body.by &&
        explainsNothingBecause(one, place, bodies, known) === undefined
      );
    return !isNew && isOldReview(one, place, bodies);
  });
};

/** Each body of this stop was explained by somebody who did not type it. */
export const isEachExplained = (stop: Silence, known: Facts): boolean => {
  const bodies = bodiesOf(stop, known);
  return bodies.every((body) => isExplained(body, stop, bodies, known));
};

/** Two officers ended its days, or a senior officer answered for a further one (law of stopping 3). */
export const isEndedEarly = ({ number, isFurther }: Silence, known: Facts): boolean =>
  known.some((one, place) => {
    if (!isOf(number, one)) return false;
    if (one.type === 'own-stop-reviewed') return isFurther && one.facts.verdict !== 'meant';
    return one.type === 'own-stop-ended' && isEndAskedByAnother(one, known.slice(0, place));
  });

const isEndAskedByAnother = (end: Happened, before: Facts): boolean => {
  const asked = before.findLast((one) => one.type === 'own-stop-end-asked' && one.facts.n === end.facts.n);
  return asked !== undefined && asked.facts.by !== end.facts.by;
};

/** Explanations and early ends that the law does not know, as sentences. */
export const wrongOfOwnStops = (known: Facts): readonly string[] => {
  const own = silencesIn(known).filter(({ kind }) => kind === 'own');
  return known.flatMap((one, place) => {
    const stop = own.find(({ number }) => isOf(number, one));
    if (one.type === 'own-stop-ended' && !isEndAskedByAnother(one, known.slice(0, place)))
      return [`own-stop-${String(one.facts.n)} ended by one officer alone`];
    if (one.type === 'own-stop-reviewed' && stop !== undefined && one.facts.verdict !== 'meant')
      return isEachExplained(stop, known.slice(0, place + 1))
        ? []
        : [`${stop.id} counts as reviewed, and a body was not explained`];
    if (one.type !== 'entry-explained') return [];
    if (stop === undefined) return [`a body of own-stop-${String(one.facts.n)} explained, which is unknown`];
    const because = explainsNothingBecause(one, place, bodiesOf(stop, known), known);
    return because === undefined ? [] : [`a body of ${stop.id} explained, and ${because}`];
  });
};
