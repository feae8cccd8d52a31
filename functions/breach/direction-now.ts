import { calendarOf } from '#domain/breach/clocks.ts';
import { lastSilentDay } from '#domain/breach/directions.ts';
import { isReviewOwed, ownStopsIn } from '#domain/breach/own-stops.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { Answer } from '#ports/routes.ts';
import { breachActions } from './actions.ts';
import type { StoredBreach } from './carry-out.ts';

interface Repeat {
  readonly type: 'record-direction' | 'correct-direction';
  /** What the first call was told. */
  readonly kept: Answer;
  /** As it is now. */
  readonly seen: StoredBreach;
  readonly closures: readonly Day[];
  /** @throws {Refusal} for invalid input */
  readonly parse: () => { readonly input: object };
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Last day of our own stop that still holds letters: its days run, or its review is owed. */
const stoppedUntilIn = ({ state }: StoredBreach, closures: readonly Day[]): Day | undefined => {
  const stop = ownStopsIn(state).findLast(isReviewOwed);
  return stop && lastSilentDay(stop, calendarOf(state, closures));
};

/** A refusal stays; until when our own stop holds letters is read anew. */
const refusedNow = (kept: Answer, stoppedUntil: Day | undefined): Answer => {
  const { stoppedUntil: _, ...problem } = objectIn(JSON.parse(kept.text ?? '{}'));
  return { ...kept, text: JSON.stringify({ ...problem, ...(stoppedUntil && { stoppedUntil }) }) };
};

/** The reply to a repeated call: nothing is recorded twice, and it says what the direction is now (law of stopping 7). */
export const directionNow = ({ type, kept, seen, closures, parse }: Repeat): Answer => {
  if (kept.text !== undefined) return refusedNow(kept, stoppedUntilIn(seen, closures));
  const first = objectIn(kept.body);
  const { directions } = seen.state;
  const place = directions.findIndex(({ n }) => n !== undefined && n === first.n);
  if (place < 0) return kept;
  const state = { ...seen.state, directions: directions.slice(0, place + 1) };
  const { status = kept.status, body } = breachActions[type].answer({ ...seen, state }, parse().input, '');
  const lifted = directions[place]?.liftedAt === undefined ? {} : { state: 'lifted' };
  const replaced = first.replaced === undefined ? {} : { replaced: first.replaced };
  return { ...kept, ...(status && { status }), body: { ...objectIn(body), ...replaced, ...lifted } };
};
