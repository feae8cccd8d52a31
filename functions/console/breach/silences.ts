import type { Day } from '#domain/calendar/times.ts';
import type { SilenceState } from '#functions/breach/directions-view.ts';
import type { EndRule } from '#functions/breach/lanes-view.ts';
import { shortDay } from './words.ts';

/** Of directions and stops. */
const silences: Readonly<Record<SilenceState, (lastDay: string) => string>> = {
  'in-force': (day) => `in force: no notice through ${day}`,
  accepted: (day) => `in force: no notice through ${day}`,
  received: (day) => `received, letters are still in flight: no notice through ${day}`,
  ended: (day) => `its last day was ${day}, review owed`,
  'review-owed': (day) => `its days have ended (last day: ${day}), review owed`,
  reviewed: (day) => `its last day was ${day}, reviewed`,
  replaced: (day) => `its last day was ${day}`,
  lifted: () => 'lifted: it no longer bars notice',
  'ended-early': () => 'ended early: it no longer bars notice',
};

interface Barring {
  readonly state: SilenceState;
  readonly until: Day;
  /** A later direction that named this one (law of stopping 4). */
  readonly replacedBy: number | null;
}

/** A direction that replaced it took over the reminders alone: its own days and its review stay. */
export const silenceWords = ({ state, until, replacedBy }: Barring): string =>
  `${silences[state](shortDay(until))}${replacedBy === null ? '' : `; direction ${replacedBy} took over its reminders`}`;

/** The direction of its own entry takes over the review, not the days (R-11). */
export const ownStopWords = ({ state, until, replacedBy }: Barring): string =>
  replacedBy === null
    ? silences[state](shortDay(until))
    : `${silences[state](shortDay(until))}; direction ${replacedBy} is what its entry meant, no review owed`;

/** Why a direction counts through another day than the agency wrote. */
export const endRules: Readonly<Record<EndRule, string>> = {
  '30-days': 'a first direction counts for at most 30 days from its writing (47 CFR 64.2011(b)(3))',
  'one-year': 'an extension counts for at most one year from our entry',
};
