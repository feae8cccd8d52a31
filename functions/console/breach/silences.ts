import type { Day } from '#domain/calendar/times.ts';
import type { SilenceState } from '#functions/breach/directions-view.ts';
import type { EndRule } from '#functions/breach/lanes-view.ts';
import { shortDay } from './words.ts';

interface Silence {
  /** Until a direction takes over its review. */
  readonly isReplaceable?: true;
  readonly words: (lastDay: string) => string;
}

/** Of directions and stops. */
const silences: Readonly<Record<SilenceState, Silence>> = {
  'in-force': { isReplaceable: true, words: (day) => `in force: no notice through ${day}` },
  accepted: { isReplaceable: true, words: (day) => `in force: no notice through ${day}` },
  received: {
    words: (day) => `received, letters are still in flight: no notice through ${day}`,
  },
  ended: { words: (day) => `its last day was ${day}, review owed` },
  'review-owed': { words: (day) => `its last day was ${day}, review owed` },
  reviewed: { words: (day) => `its last day was ${day}, reviewed` },
  replaced: { isReplaceable: true, words: () => 'replaced by a later direction' },
  lifted: { words: () => 'lifted: it no longer bars notice' },
  'ended-early': { words: () => 'ended early: it no longer bars notice' },
};

interface Barring {
  readonly state: SilenceState;
  readonly until: Day;
  /** Of the direction that took over the review of a stop; the days of the stop still count. */
  readonly replacedBy: number | null;
}

export const silenceWords = ({ state, until, replacedBy }: Barring): string =>
  replacedBy !== null && silences[state].isReplaceable
    ? `replaced by direction ${replacedBy}, no review owed; last day: ${shortDay(until)}`
    : silences[state].words(shortDay(until));

/** Why a direction counts through another day than the agency wrote. */
export const endRules: Readonly<Record<EndRule, string>> = {
  '30-days': 'a first direction counts for at most 30 days from its writing (47 CFR 64.2011(b)(3))',
  'one-year': 'an extension counts for at most one year from our entry',
};
