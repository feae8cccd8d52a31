import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDay, dayOf, instantText, newYork, parseInstant } from '#domain/calendar/instants.ts';
import { earliestOf, type Instant } from '#domain/calendar/times.ts';
import type { CaseKeys, EventBase } from './case.ts';
import { isLetterEvent, type LetterEvent } from './shared-events.ts';

/** The DPO and the supervisors were told that a proposal of this instant lacks a second person; by letters, which may come back. */
export type MissingEvent = { readonly type: 'second-missing-told'; readonly since: Instant } | LetterEvent;

export const isMissingEvent = (event: EventBase): event is MissingEvent =>
  event.type === 'second-missing-told' || isLetterEvent(event);

export interface MissingTold {
  /** When each proposal was made about which they were told. */
  readonly missingTold?: readonly Instant[];
}

/** Of proposals made at these instants, the oldest about which nobody was told. */
export const untoldSince = (
  { missingTold = [] }: MissingTold,
  ...since: readonly (Instant | undefined)[]
): Instant | undefined =>
  earliestOf(...since.filter((one) => one !== undefined && !missingTold.includes(one)));

/** One business day later, at the same time of day, New York. */
export const secondMissingAt = (since: Instant): Instant => {
  const asked = parseInstant(since).toZonedDateTimeISO(newYork);
  const on = dayOf(addBusinessDays(asked.toPlainDate(), 1));
  return instantText(on.toZonedDateTime({ timeZone: newYork, plainTime: asked.toPlainTime() }).toInstant());
};

export const wakeForSecond = (since: Instant | undefined): { readonly wakeAt?: Instant } =>
  since === undefined ? {} : { wakeAt: secondMissingAt(since) };

/**
 * For the list of what waits: longest first. `since`: absent when nothing waits, and in early histories.
 * Closures and the switch of all notices are no members: only readers of breaches may know that they wait.
 */
export const queueForSecond = (since: Instant | undefined): Pick<CaseKeys, 'queue' | 'dueOn' | 'workBy'> => {
  if (since === undefined) return {};
  const on = civilDay(since, newYork);
  return { queue: 'second-person', dueOn: on, workBy: on };
};

export const evolveMissing = <S extends MissingTold>(state: S, event: MissingEvent): S =>
  isLetterEvent(event) ? state : { ...state, missingTold: [...(state.missingTold ?? []), event.since] };
