import { type Day, isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from './case.ts';
import { conflict } from './refusal.ts';

/** The days include both ends. */
export interface Deputy {
  readonly officer: string;
  readonly deputy: string;
  readonly from: Day;
  readonly to: Day;
}

/** Everything that is meant for the officer goes to the successor from this day on. */
export interface Left {
  readonly officer: string;
  readonly to: string;
  readonly on: Day;
}

export interface Deputies {
  readonly deputies: readonly Deputy[];
  readonly left?: readonly Left[];
}

export type DeputyEvent =
  | ({ readonly type: 'deputy-named' } & Deputy)
  | { readonly type: 'deputy-ended'; readonly officer: string }
  | ({ readonly type: 'officer-left' } & Left);

export const deputiesId = 'DEP-officers';

export const decideDeputy = (
  list: Deputies | undefined,
  officer: string,
  named: Omit<Deputy, 'officer'> | undefined,
): readonly DeputyEvent[] => {
  const current = list?.deputies.find((one) => one.officer === officer);
  const isGone = list?.left?.some((one) => one.officer === officer);
  if (named === undefined) return current || isGone ? [{ type: 'deputy-ended', officer }] : [];
  const { deputy, from, to } = named;
  if (current?.deputy === deputy && current.from === from && current.to === to) return [];
  return [{ type: 'deputy-named', officer, deputy, from, to }];
};

export const SuccessorLeft = conflict(
  'successor-left',
  'This successor has left as well. Name an officer who is still here.',
);

/** Naming no deputy for the officer takes it back. @throws {SuccessorLeft} */
export const decideLeaving = (list: Deputies | undefined, leaving: Left): readonly DeputyEvent[] => {
  const { officer, to, on } = leaving;
  if (list?.left?.some((one) => one.officer === to)) throw new SuccessorLeft();
  const current = list?.left?.find((one) => one.officer === officer);
  if (current?.to === to && current.on === on) return [];
  return [{ type: 'officer-left', officer, to, on }];
};

/** A successor who left has a successor, and a successor never leads back: it had not left when it was named. */
const successorOf = (left: readonly Left[], officer: string, on: Day): string | undefined => {
  const gone = left.find((one) => one.officer === officer && !isAfter(one.on, on));
  const others = left.filter((one) => one !== gone);
  return gone && (successorOf(others, gone.to, on) ?? gone.to);
};

/** A deputy's own deputy does not count; a deputy who left has a successor. */
export const deputyOf = (list: Deputies | undefined, officer: string, on: Day): string | undefined => {
  if (list === undefined) return undefined;
  const successor = (who: string) => successorOf(list.left ?? [], who, on);
  const deputy = list.deputies.find(
    (one) => one.officer === officer && !isAfter(one.from, on) && !isAfter(on, one.to),
  )?.deputy;
  const meant = successor(officer) ?? deputy;
  return meant && (successor(meant) ?? meant);
};

/** Everybody whose cases come to this officer today. */
export const standsInFor = (list: Deputies | undefined, officer: string, on: Day): readonly string[] => {
  const others = new Set([...(list?.deputies ?? []), ...(list?.left ?? [])].map((one) => one.officer));
  return [...others].filter((one) => one !== officer && deputyOf(list, one, on) === officer);
};

const evolve = (list: Deputies | undefined, event: DeputyEvent): Deputies => {
  const isOther = ({ officer }: { readonly officer: string }) => officer !== event.officer;
  const deputies = (list?.deputies ?? []).filter(isOther);
  const gone = list?.left;
  const left = gone?.filter(isOther);
  switch (event.type) {
    case 'deputy-ended':
      return { deputies, ...(left && { left }) };
    case 'deputy-named': {
      const { type: _, ...deputy } = event;
      return { deputies: [...deputies, deputy], ...(gone && { left: gone }) };
    }
    case 'officer-left': {
      const { type: _, ...leaving } = event;
      return { deputies, left: [...(left ?? []), leaving] };
    }
  }
};

const keys = (): CaseKeys => ({ stage: 'kept' });

export const deputyList: Noun<Deputies, DeputyEvent> = { kind: 'deputies', evolve, keys };
