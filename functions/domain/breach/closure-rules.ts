import { compareTimes, type Instant } from '#domain/calendar/times.ts';
import { mustBeDifferentPerson } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { ClosureFact } from './events.ts';
import { withStopsFixed } from './hold-dates.ts';

/** After the release a closure changes nothing: the customers were told. */
export const countsClosures = (breach: Breach): boolean =>
  !['released', 'withdrawn', 'closed'].includes(stageOf(breach));

export const closureRules: RulesOf<'add-closure' | 'remove-closure'> = {
  /** The run of a hold that was over has ended: the longer hold needs another. */
  'add-closure': {
    wakes: 'machine',
    decide: (breach, { on, by }) =>
      countsClosures(breach) && !breach.hold.closures.includes(on) ? [{ type: 'closure-added', on, by }] : [],
  },
  /** Moves the date earlier, so both officers are named (F15). */
  'remove-closure': {
    wakes: 'machine',
    decide: (breach, { on, askedBy, by }, { closures }) => {
      mustBeDifferentPerson(by, askedBy);
      // Added again meanwhile: the table still has it, so the shown date keeps it.
      const isOut = breach.hold.closures.includes(on) && !closures.includes(on);
      return countsClosures(breach) && isOut ? [{ type: 'closure-removed', on, askedBy, by }] : [];
    },
  },
};

export const evolveClosures = (before: Breach, { type, on }: ClosureFact, at: Instant): Breach => {
  const breach = type === 'closure-added' ? withStopsFixed(before, at, true) : before;
  const others = breach.hold.closures.filter((one) => one !== on);
  return {
    ...breach,
    hold: {
      ...breach.hold,
      closures: type === 'closure-added' ? [...others, on].sort(compareTimes) : others,
    },
  };
};
