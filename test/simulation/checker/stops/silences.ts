import type { Happened } from '../reading.ts';
import { type Facts, isAny } from './facts.ts';

export const directions = ['direction-accepted', 'direction-received'];
export const stops = ['stop-set', 'stop-received'];

/** One stop of the class silence, as it was recorded (law of stopping 1). */
export interface Silence {
  /** `direction-2`, `own-stop-1`; an old one without a number `stop-3`, by its place among all of them. */
  readonly id: string;
  readonly kind: 'direction' | 'telephone' | 'own';
  /** Of a written direction or a telephone stop. */
  readonly n?: number;
  /** Of our own stop. */
  readonly number?: number;
  readonly isFurther: boolean;
  readonly agency: string;
  /** The hash of the field office that it came from; of none where the paper names none. */
  readonly office: string;
  /** Who recorded it. */
  readonly by: string;
  readonly event: Happened;
  /** Its index in the history. */
  readonly place: number;
}

interface OwnFacts {
  readonly number?: number;
  readonly further?: boolean;
}

const kindOf = ({ type }: Happened, own: OwnFacts | undefined): Silence['kind'] => {
  if (own !== undefined) return 'own';
  return directions.includes(type) ? 'direction' : 'telephone';
};

const idOf = (kind: Silence['kind'], n: unknown, number: unknown, position: number): string => {
  if (kind === 'own' && number !== undefined) return `own-stop-${number}`;
  return kind !== 'own' && n !== undefined ? `direction-${n}` : `stop-${position}`;
};

/** Every silence that was ever recorded, in that order. */
export const silencesIn = (known: Facts): readonly Silence[] => {
  let position = 0;
  return known.flatMap((event, place) => {
    if (!isAny(...directions, ...stops)(event)) return [];
    position += 1;
    const { n, own, agency, office, by } = event.facts as {
      n?: number;
      own?: OwnFacts;
      agency?: string;
      office?: string;
      by?: string;
    };
    const kind = kindOf(event, own);
    return [
      {
        ...{ id: idOf(kind, n, own?.number, position), kind, isFurther: own?.further === true },
        ...(kind === 'own' || n === undefined ? {} : { n }),
        ...(own?.number === undefined ? {} : { number: own.number }),
        ...{ agency: String(agency ?? ''), office: office ?? '', by: by ?? event.actor, event, place },
      },
    ];
  });
};

const isOf = ({ n, kind }: Silence, one: Happened): boolean =>
  kind === 'direction' && n !== undefined && one.facts.n === n;

const endBefore = (one: Happened, known: Facts): string => {
  const isSame = (other: Happened): boolean =>
    isAny(...directions, 'direction-corrected')(other) && other.facts.n === one.facts.n;
  return String(known.slice(0, known.indexOf(one)).findLast(isSame)?.facts.until);
};

/** The correction moved the end to a later day, or to none: a new silence. */
export const isLaterEnd = (one: Happened, known: Facts): boolean =>
  one.type === 'direction-corrected' &&
  (one.facts.furtherNotice === true || endBefore(one, known) < String(one.facts.until));

export const isEarlierEnd = (one: Happened, known: Facts): boolean =>
  one.type === 'direction-corrected' &&
  one.facts.furtherNotice !== true &&
  endBefore(one, known) > String(one.facts.until);

/** An earlier day counts only where another officer had asked for that very day (law of stopping 3). */
export const isCorrectedByTwo = (one: Happened, known: Facts): boolean => {
  const asked = known
    .slice(0, known.indexOf(one))
    .findLast((other) => other.type === 'direction-correction-asked' && other.facts.n === one.facts.n);
  return asked !== undefined && asked.facts.by !== one.facts.by && asked.facts.until === one.facts.until;
};

/** Corrections of this direction that count, in their order. */
export const correctionsOf = (stop: Silence, known: Facts): Facts =>
  known.filter(
    (one) =>
      one.type === 'direction-corrected' &&
      isOf(stop, one) &&
      (!isEarlierEnd(one, known) || isCorrectedByTwo(one, known)),
  );
