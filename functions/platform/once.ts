import type { Act } from '#ports/acts.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';

export type Once = (act: Act, work: () => Promise<Answer>) => Promise<Answer>;

/** `wire(doOnce, { officerActs })` for the doors of officers' acts. */
export const doOnce =
  ({ officerActs }: Pick<Ports, 'officerActs'>): Once =>
  (act, work) =>
    officerActs.once(act, work);
