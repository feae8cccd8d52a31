import type { Breach } from '#domain/breach/breach.ts';
import type { BreachMilestone } from '#domain/breach/commands.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches, reportDueOn } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFact } from '#domain/case/shared-events.ts';
import type { Due, Keeper } from '#functions/clock/contract.ts';
import type { House } from '#functions/letters/letterhead.ts';
import type { Letter, Letters } from '#ports/letters.ts';
import { carryOut, type StoredBreach } from './carry-out.ts';
import {
  agencyQuestion,
  reportOverdue,
  reportReminder,
  reviewOverdue,
  reviewOwed,
  secondPersonMissing,
  withdrawalToTell,
} from './letters/officer-letters.ts';
import { type Needs as ResumeNeeds, resumeWithheld } from './resume-withheld.ts';

export interface Needs extends ResumeNeeds {
  readonly letters: Letters;
  readonly house: House;
  readonly officersAddress: string;
  readonly dpoAddress: string;
  /** Supervisors are told who is missing; the DPO’s own address when there is no other. */
  readonly supervisorsAddress: string;
}

interface DueLetter {
  readonly kind: string;
  compose(): Letter;
}

/** Officers are reminded; what is late goes to the DPO, a missing second person to the supervisors as well. */
const lettersDue = (
  needs: Needs,
  id: CaseId,
  breach: Breach,
  milestone: BreachMilestone,
): readonly DueLetter[] => {
  const { house, officersAddress, dpoAddress, supervisorsAddress } = needs;
  const dueOn = reportDueOn(breach) ?? milestone.on;
  switch (milestone.about) {
    case 'report':
      return milestone.kind === 'reminder'
        ? [{ kind: 'report-reminder', compose: () => reportReminder(house, id, officersAddress, dueOn) }]
        : [
            {
              kind: 'report-overdue',
              compose: () => reportOverdue(house, id, dpoAddress, dueOn, milestone.on),
            },
          ];
    case 'second-person':
      return [...new Set([dpoAddress, supervisorsAddress])].map((to, n) => ({
        kind: n === 0 ? 'second-person' : 'second-person-supervisors',
        compose: () => secondPersonMissing(house, id, to, milestone.of),
      }));
    case 'agency':
      return [{ kind: 'ask-agency', compose: () => agencyQuestion(house, id, officersAddress, milestone) }];
    case 'review':
      return milestone.kind === 'reminder'
        ? [{ kind: 'review-owed', compose: () => reviewOwed(house, id, officersAddress, milestone.of) }]
        : [{ kind: 'review-overdue', compose: () => reviewOverdue(house, id, dpoAddress, milestone.of) }];
    case 'withdrawal':
      return [{ kind: 'tell-agencies', compose: () => withdrawalToTell(house, id, officersAddress) }];
    // What is taken up again writes to its person itself.
    case 'withheld':
      return [];
  }
};

/** A breach’s dates, derived from its facts at every look; each is kept once even when two clocks run. */
export const breachKeeper = (needs: Needs): Keeper => {
  const dueIn = (of: StoredBreach): Due | undefined => {
    const { id, state } = of;
    const milestone = nextBreachMilestone(id, state);
    if (milestone === undefined) return undefined;
    const keep = async () => {
      const letters = [];
      for (const { kind, compose } of lettersDue(needs, id, state, milestone))
        letters.push(
          letterFact(await needs.letters.sendOnce(id, { kind, of: milestone.name }, async () => compose())),
        );
      const seen = milestone.about === 'withheld' ? await resumeWithheld(needs)(of) : of;
      return dueIn(
        await carryOut(needs, seen, 'machine:keep-clock', { type: 'keep-milestone', milestone, letters }),
      );
    };
    return { milestone, keep };
  };
  return { upcoming: async (id) => dueIn(await needs.cases.read(breaches, id)) };
};
