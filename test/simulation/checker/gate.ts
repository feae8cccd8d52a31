import { determinationIn } from './determination.ts';
import { holdEndsAt, toldAt, urgentNeedFiledAt } from './hold.ts';
import type { Case, Happened } from './reading.ts';
import { type Facts, isAny, time } from './stops/facts.ts';
import { haltedBecause, silentBecause, silentUntil } from './stops/open.ts';
import { directions, isLaterEnd, silencesIn, stops } from './stops/silences.ts';

/** Silences, a restore among them, void a release and end an exception (law of stopping 1); so does what closes the hold. */
const closing = [...directions, ...stops, 'restore-owed', 'receipt-withdrawn', 'determination-withdrawn'];

const isClosing = (one: Happened, known: Facts): boolean =>
  closing.includes(one.type) || isLaterEnd(one, known);

/** A silence, or a pause of the notice, began. */
export const isStop = (one: Happened): boolean =>
  isAny(...directions, ...stops, 'restore-owed', 'notice-paused')(one);

const isReleased = (known: Facts): boolean =>
  known.findLastIndex(isAny('breach-released')) > known.findLastIndex((one) => isClosing(one, known));

/** After the filing that indicates the need, and after the latest silence was recorded (law of stopping 10). */
const isConsultedInTime = ({ facts }: Happened, before: Facts): boolean => {
  const consultedAt = time(facts.consultedAt);
  const latest = Math.max(0, ...silencesIn(before).map(({ event }) => event.storedAt));
  const filedAt = urgentNeedFiledAt(before);
  return filedAt !== undefined && consultedAt > filedAt && consultedAt > latest;
};

/** The consultation that an exception stands on was too early to count: nobody may confirm it (law of stopping 10). */
export const isConsultedTooEarly = (known: Facts): boolean => {
  const asked = known.findLastIndex(isAny('urgent-exception-asked'));
  const question = known[asked];
  return question !== undefined && !isConsultedInTime(question, known.slice(0, asked));
};

const isUrgent = (known: Facts): boolean => {
  const asked = known.findLastIndex(isAny('urgent-exception-asked'));
  const confirmed = known.findLastIndex(isAny('urgent-exception-confirmed'));
  const question = known[asked];
  if (question === undefined || confirmed < asked) return false;
  const isByTwo = question.facts.by !== known[confirmed]?.facts.by;
  return isByTwo && !isConsultedTooEarly(known) && !known.slice(asked).some((one) => isClosing(one, known));
};

/** From when on customers may be told, by what is known; undefined while no date is set. */
export const opensAt = (known: Facts): number | undefined => {
  const told = toldAt(known);
  const { isNotReported, ruleset } = determinationIn(known);
  if (told !== undefined) return Math.max(holdEndsAt(told, known, ruleset), silentUntil(known));
  return isNotReported && !known.some(isAny('receipt-recorded')) ? silentUntil(known) : undefined;
};

/** Why no release may be recorded at this moment, whatever is released already; undefined: one may. Halts bar none. */
export const unreleasableBecause = (known: Facts, at: number): string | undefined => {
  const opens = opensAt(known);
  if (!determinationIn(known).tells) return 'nobody is to be told';
  if (opens === undefined) return 'no agency was told';
  const silent = silentBecause(known, at);
  if (silent !== undefined) return silent;
  return at < opens ? `not before ${new Date(opens).toISOString()}` : undefined;
};

/** Why nobody may be told at this moment; undefined: they may. */
export const closedBecause = (events: Facts, at: number): string | undefined => {
  const known = events.filter((one) => one.at <= at);
  const halted = haltedBecause(known);
  if (halted !== undefined) return halted;
  if (isUrgent(known)) return toldAt(known) === undefined ? 'no agency was told' : silentBecause(known, at);
  const because = unreleasableBecause(known, at);
  return because ?? (isReleased(known) ? undefined : 'no release is recorded');
};

/**
 * A sender asks whether it may go on before each second's letters (law of stopping 8): so long after a stop its letters may
 * still be handed to SES. The question itself may take as long as our client of the table waits. ms
 */
export const feltWithin = 1000 + 4000;

/** From one of these on, no letter of an earlier release is on its way. */
const drained = ['direction-accepted', 'stop-set', 'notice-drained'];

/** A moment of one letter: when its sender handed it over, and when SES had it; epoch ms. */
export interface Moment {
  readonly at: number;
  readonly handedAt?: number;
}

/** Why a letter at this moment is unlawful; undefined: it is lawful. */
export const earlyBecause = (
  { events }: Pick<Case, 'events'>,
  { at, handedAt = at }: Moment,
): string | undefined => {
  const now = closedBecause(events, handedAt);
  if (now === undefined) return undefined;
  const since = events.filter((one) => one.at <= at && one.at > handedAt - feltWithin);
  const isInFlight = since.some(
    ({ at: start }) =>
      start <= handedAt &&
      closedBecause(events, start - 1) === undefined &&
      !since.some((one) => one.at >= start && drained.includes(one.type)),
  );
  return isInFlight ? undefined : now;
};

/** Last silent instant of all that an agency said. */
export const lastSilence = ({ events }: Pick<Case, 'events'>): number => silentUntil(events);
