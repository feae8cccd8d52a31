import { dayIn, newYork, plusBusinessDays, plusDays, startOf } from '../days.ts';
import type { Happened } from '../reading.ts';
import { type Facts, listIn } from './facts.ts';

/** A stop of the class halt that one breach's history knows: a pause of its notice. */
export interface Halt {
  readonly id: string;
  /** `officer`, `command-line`; else a machine stopped: the canary, SES. */
  readonly because: string;
  readonly by: string;
  readonly event: Happened;
  readonly place: number;
}

const haltsIn = (known: Facts): readonly Halt[] => {
  let position = 0;
  return known.flatMap((event, place) => {
    if (event.type !== 'notice-paused') return [];
    position += 1;
    const { n = position, because, by } = event.facts;
    return [
      { id: `pause-${String(n)}`, because: String(because), by: String(by ?? event.actor), event, place },
    ];
  });
};

/** Its author alone, until the end of the next business day; closing days do not lengthen it (law 10). */
const authorMayUntil = ({ event }: Halt): number =>
  startOf(newYork, plusDays(plusBusinessDays(dayIn(newYork, event.storedAt), 1), 1));

const isAskedByAnother = ({ id, place: from }: Halt, resumed: Happened, known: Facts): boolean => {
  const before = known.slice(from, known.indexOf(resumed));
  const asked = before.findLast(
    (one) => one.type === 'notice-resume-asked' && listIn<string>(one.facts.pauses).includes(id),
  );
  return asked !== undefined && asked.facts.by !== resumed.facts.by;
};

/** Why this act may not end this halt; undefined: it may (law of stopping 3). */
const mayNotBecause = (halt: Halt, resumed: Happened, known: Facts): string | undefined => {
  if (halt.because !== 'officer' && halt.because !== 'command-line') return undefined;
  if (isAskedByAnother(halt, resumed, known)) return undefined;
  if (halt.because === 'command-line') return 'two officers must end a stop of the command line';
  if (resumed.facts.by !== halt.by)
    return `${String(resumed.facts.by)} alone ended what ${halt.by} had stopped`;
  return resumed.storedAt < authorMayUntil(halt)
    ? undefined
    : `${halt.by} alone ended it after its business day`;
};

const names = (resumed: Happened, { id }: Halt): boolean => listIn<string>(resumed.facts.pauses).includes(id);

/** An old resume names none, and ended whatever was paused; an old pause has no number. */
const isOld = (resumed: Happened, { event }: Halt): boolean =>
  resumed.facts.pauses === undefined && event.facts.n === undefined;

const isEndedBy = (resumed: Happened, halt: Halt, known: Facts): boolean =>
  isOld(resumed, halt) || (names(resumed, halt) && mayNotBecause(halt, resumed, known) === undefined);

/** Pauses that nobody who may has ended. */
export const openHalts = (known: Facts): readonly Halt[] =>
  haltsIn(known).filter(
    (halt) =>
      !known.some(
        (one, place) => place > halt.place && one.type === 'notice-resumed' && isEndedBy(one, halt, known),
      ),
  );

/** Ends of halts that the law does not know, as sentences. */
export const wrongResumes = (known: Facts): readonly string[] =>
  known.flatMap((resumed, place) => {
    if (resumed.type !== 'notice-resumed') return [];
    return openHalts(known.slice(0, place)).flatMap((halt) => {
      if (resumed.facts.pauses === undefined)
        return isOld(resumed, halt) ? [] : [`a resume names nothing, while ${halt.id} is open`];
      const because = names(resumed, halt) ? mayNotBecause(halt, resumed, known) : undefined;
      return because === undefined ? [] : [`${halt.id} ended, and ${because}`];
    });
  });
