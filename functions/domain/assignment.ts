import { dayOf, instantText, startOf } from './calendar/instants.ts';
import type { Milestone } from './case/milestones.ts';
import type { Request } from './request/state.ts';

/** The date on which an assigned request that nobody has taken up goes back to the queue. */
export const unclaimedOf = ({ assigned, assignments, dueOn, zone }: Request): readonly Milestone[] => {
  if (assigned?.unclaimedAfter === undefined) return [];
  const on = dayOf(assigned.unclaimedAfter).add({ days: 1 });
  return [
    {
      name: `unclaimed-${assignments}`,
      kind: 'unclaimed',
      on: on.toString(),
      firesAt: instantText(startOf(on, zone)),
      daysLeft: on.until(dueOn).days,
    },
  ];
};
