import { millisecondsOf } from '#domain/calendar/times.ts';
import type { Commit, EventBase, Noun } from '#domain/case/case.ts';
import type { SecondSignature } from '#domain/case/report-facts.ts';

/** Before a commit and after it. */
export interface Step<S> {
  readonly before: S | undefined;
  readonly after: S;
}

/** A second person acted in this commit, not time and not the one who asked. */
export const secondSignatures = <S, E extends EventBase>(
  { seconds }: Noun<S, E>,
  { before, after }: Step<S>,
  { at, actor, events }: Commit<E>,
): readonly SecondSignature[] => {
  if (seconds === undefined || before === undefined) return [];
  if (!events.some(({ type }) => seconds.answers.includes(type))) return [];
  const left = new Set(seconds.pending(after).map(({ toConfirm }) => toConfirm));
  return seconds
    .pending(before)
    .filter(({ toConfirm, by }) => !left.has(toConfirm) && actor !== `officer:${by}`)
    .map(({ toConfirm: what, since }) => ({
      what,
      minutes: Math.floor((millisecondsOf(at) - millisecondsOf(since)) / 60_000),
    }));
};

/** All of them, from the history alone. */
export const secondSignaturesIn = <S, E extends EventBase>(
  noun: Noun<S, E>,
  history: readonly Commit<E>[],
): readonly SecondSignature[] => {
  let before: S | undefined;
  return history.flatMap((commit) => {
    const after = commit.events.reduce<S | undefined>(
      (so, event) => noun.evolve(so, event, commit.at),
      before,
    );
    if (after === undefined) return [];
    const step = { before, after };
    before = after;
    return secondSignatures(noun, step, commit);
  });
};
