import { isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from './case.ts';

/** Who stands in for whom, on the days named, both included. */
export interface Deputy {
  readonly of: string;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
}

/** The officers' desk: one aggregate with history, so that it can be told who stood in for whom. */
export interface Desk {
  readonly deputies: readonly Deputy[];
}

export type DeskEvent =
  | ({ readonly type: 'deputy-named' } & Deputy)
  | { readonly type: 'deputy-ended'; readonly of: string };

export const deskId = 'DSK-officers';

/** An officer names a deputy, or none any more; the same again changes nothing. */
export const decideDeputy = (
  desk: Desk | undefined,
  of: string,
  named: Omit<Deputy, 'of'> | undefined,
): readonly DeskEvent[] => {
  const stands = desk?.deputies.find((one) => one.of === of);
  if (named === undefined) return stands === undefined ? [] : [{ type: 'deputy-ended', of }];
  const { deputy, from, to } = named;
  if (stands?.deputy === deputy && stands.from === from && stands.to === to) return [];
  return [{ type: 'deputy-named', of, deputy, from, to }];
};

/** Who acts for an officer on a day; deputies of deputies are not looked for. */
export const deputyOf = (desk: Desk | undefined, of: string, on: string): string | undefined =>
  desk?.deputies.find((one) => one.of === of && !isAfter(one.from, on) && !isAfter(on, one.to))?.deputy;

const evolve = (desk: Desk | undefined, event: DeskEvent): Desk => {
  const others = (desk?.deputies ?? []).filter(({ of }) => of !== event.of);
  if (event.type === 'deputy-ended') return { deputies: others };
  const { type: _, ...deputy } = event;
  return { deputies: [...others, deputy] };
};

const keys = (): CaseKeys => ({ stage: 'kept' });

export const desks: Noun<Desk, DeskEvent> = { kind: 'desk', evolve, keys };
