import { compareTimes } from '#domain/calendar/times.ts';
import { mustBeDifferentPerson } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { ClosureFact } from './events.ts';
import { stopsToFix, withStopsFixed } from './hold-dates.ts';

/** After the release a closure changes nothing: the customers were told. */
export const countsClosures = (breach: Breach): boolean =>
  !['released', 'withdrawn', 'closed'].includes(stageOf(breach));

export const closureRules: RulesOf<'add-closure' | 'remove-closure'> = {
  /** The run of a hold that was over has ended: the longer hold needs another. */
  'add-closure': {
    wakes: 'machine',
    decide: (breach, { on, by }, { now }) => {
      if (!countsClosures(breach) || breach.hold.closures.includes(on)) return [];
      const fixed = stopsToFix(breach, now, true);
      return [{ type: 'closure-added', on, by, ...(fixed.length === 0 ? {} : { fixed }) }];
    },
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

export const evolveClosures = (before: Breach, event: ClosureFact): Breach => {
  const { type, on } = event;
  const breach = event.type === 'closure-added' ? withStopsFixed(before, event.fixed) : before;
  const others = breach.hold.closures.filter((one) => one !== on);
  return {
    ...breach,
    hold: {
      ...breach.hold,
      closures: type === 'closure-added' ? [...others, on].sort(compareTimes) : others,
    },
  };
};
