import { type Act, asRepeat } from '#ports/acts.ts';
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

/** `wire(doOnce, { officerActs })` for the doors of officers' acts. What is sent twice counts once; the answer of a repeat says that it is one. */
export const doOnce =
  ({ officerActs }: Pick<Ports, 'officerActs'>): Once =>
  async ({ by, act, isCounted }, work) => {
    const counted = async () => {
      if (isCounted) await officerActs.count(by);
      return work();
    };
    if (act === undefined) return counted();
    let isRepeat = true;
    const answer = await officerActs.once(act, () => {
      isRepeat = false;
      return counted();
    });
    return isRepeat ? asRepeat(answer) : answer;
  };
