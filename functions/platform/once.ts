import type { Act } from '#ports/acts.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';

export interface OfficerCall {
  /** `sub` of the officer. */
  readonly by: string;
  /** Absent without an Idempotency-Key. */
  readonly act: Act | undefined;
  readonly isCounted: boolean;
}

export type Once = (call: OfficerCall, work: () => Promise<Answer>) => Promise<Answer>;

/** `wire(doOnce, { officerActs })` for the doors of officers' acts. What is sent twice counts once. */
export const doOnce =
  ({ officerActs }: Pick<Ports, 'officerActs'>): Once =>
  ({ by, act, isCounted }, work) => {
    const counted = async () => {
      if (isCounted) await officerActs.count(by);
      return work();
    };
    return act ? officerActs.once(act, counted) : counted();
  };
