import {
  type Direction,
  directionsInForce,
  directionsNeedingReview,
  lastSilentDay,
} from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Answer } from '#ports/routes.ts';
import { breachActions } from './actions.ts';
import type { StoredBreach } from './carry-out.ts';

interface Repeat {
  readonly type: 'record-direction' | 'correct-direction';
  /** What the first call was told. */
  readonly kept: Answer;
  /** As it is now. */
  readonly seen: StoredBreach;
  readonly now: Instant;
  /** Of our own stop that runs now, New York. */
  readonly stoppedUntil: Day | undefined;
  /** @throws {Refusal} for invalid input */
  readonly parse: () => { readonly input: object };
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** A refusal stays; until when our own stop holds letters is read anew. */
const refusedNow = (kept: Answer, stoppedUntil: Day | undefined): Answer => {
  const { stoppedUntil: _, ...problem } = objectIn(JSON.parse(kept.text ?? '{}'));
  return { ...kept, text: JSON.stringify({ ...problem, ...(stoppedUntil && { stoppedUntil }) }) };
};

/** Nothing while its days run. */
const endedSince = (one: Direction, { state }: StoredBreach, now: Instant): object => {
  if (one.liftedAt !== undefined) return { state: 'lifted' };
  const calendar = calendarOf(state, []);
  if (directionsInForce(state.directions, calendar, now).includes(one)) return {};
  const isOwed = directionsNeedingReview(state.directions).includes(one);
  return { state: isOwed ? 'ended' : 'reviewed', until: lastSilentDay(one, calendar) };
};

/** The reply to a repeated call: nothing is recorded twice, and it says what the direction is now (law of stopping 7). */
export const directionNow = ({ type, kept, seen, now, stoppedUntil, parse }: Repeat): Answer => {
  if (kept.text !== undefined) return refusedNow(kept, stoppedUntil);
  const first = objectIn(kept.body);
  const { directions } = seen.state;
  const place = directions.findIndex(({ n }) => n !== undefined && n === first.n);
  const one = directions[place];
  if (one === undefined) return kept;
  const state = { ...seen.state, directions: directions.slice(0, place + 1) };
  const { status = kept.status, body } = breachActions[type].answer({ ...seen, state }, parse().input, '');
  const replaced = first.replaced === undefined ? {} : { replaced: first.replaced };
  return {
    ...kept,
    ...(status && { status }),
    body: { ...objectIn(body), ...replaced, ...endedSince(one, seen, now) },
  };
};
