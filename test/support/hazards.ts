import type { Hazards } from '#functions/adapters/case-changes.ts';
import { chance } from '#functions/adapters/chance.ts';
import type { Clock } from '#ports/clock.ts';

export const hazardsOf = (clock: Pick<Clock, 'now'>): Hazards => ({
  clock: { now: () => clock.now(), sleep: async () => {} },
  chance,
});
