import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, isAfter } from '#domain/calendar/times.ts';
import type { CaseId, Commit, EventBase, Noun } from '#domain/case/case.ts';
import type { Awaited } from '#domain/case/work-facts.ts';

interface Dated {
  readonly id: CaseId;
  readonly history: readonly Commit[];
  /** Last day on which an answer was on time. */
  readonly dueOn: Day;
  readonly zone: string;
}

/** Who or what the case waited for when its last day ended, by the history up to then. Undefined: it came in after that day. */
export const waitedFor = <S>(
  noun: Noun<S, EventBase>,
  { id, history, dueOn, zone }: Dated,
): Awaited | undefined => {
  const until = history.filter(({ at }) => !isAfter(civilDay(at, zone), dueOn));
  const state = until.reduce<S | undefined>(
    (before, { events, at }) =>
      events.reduce<S | undefined>((so, event) => noun.evolve(so, event, at), before),
    undefined,
  );
  return state === undefined ? undefined : noun.keys(id, state).work?.waits.who;
};
