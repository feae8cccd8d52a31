import { type Day, isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from './case.ts';

/** The days include both ends. */
export interface Deputy {
  readonly officer: string;
  readonly deputy: string;
  readonly from: Day;
  readonly to: Day;
}

export interface Deputies {
  readonly deputies: readonly Deputy[];
}

export type DeputyEvent =
  | ({ readonly type: 'deputy-named' } & Deputy)
  | { readonly type: 'deputy-ended'; readonly officer: string };

export const deputiesId = 'DEP-officers';

export const decideDeputy = (
  list: Deputies | undefined,
  officer: string,
  named: Omit<Deputy, 'officer'> | undefined,
): readonly DeputyEvent[] => {
  const current = list?.deputies.find((one) => one.officer === officer);
  if (named === undefined) return current === undefined ? [] : [{ type: 'deputy-ended', officer }];
  const { deputy, from, to } = named;
  if (current?.deputy === deputy && current.from === from && current.to === to) return [];
  return [{ type: 'deputy-named', officer, deputy, from, to }];
};

/** A deputy's own deputy does not count. */
export const deputyOf = (list: Deputies | undefined, officer: string, on: Day): string | undefined =>
  list?.deputies.find((one) => one.officer === officer && !isAfter(one.from, on) && !isAfter(on, one.to))
    ?.deputy;

const evolve = (list: Deputies | undefined, event: DeputyEvent): Deputies => {
  const others = (list?.deputies ?? []).filter(({ officer }) => officer !== event.officer);
  if (event.type === 'deputy-ended') return { deputies: others };
  const { type: _, ...deputy } = event;
  return { deputies: [...others, deputy] };
};

const keys = (): CaseKeys => ({ stage: 'kept' });

export const deputyList: Noun<Deputies, DeputyEvent> = { kind: 'deputies', evolve, keys };
