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
  /** Of our own stop that runs now, New York. */
  readonly stoppedUntil: Day | undefined;
  /** @throws {Refusal} for invalid input */
  readonly parse: () => { readonly input: object };
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** A refusal stays; whether our own stop still holds letters is read anew. */
const refusedNow = (kept: Answer, stoppedUntil: Day | undefined): Answer => {
  const { stoppedUntil: _, ...problem } = objectIn(JSON.parse(kept.text ?? '{}'));
  return { ...kept, text: JSON.stringify({ ...problem, ...(stoppedUntil && { stoppedUntil }) }) };
};

/** The reply to a repeated call: nothing is recorded twice, and it says what the direction is now (law of stopping 7). */
export const directionNow = ({ type, kept, seen, stoppedUntil, parse }: Repeat): Answer => {
  if (kept.text !== undefined) return refusedNow(kept, stoppedUntil);
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
