import type { Breach } from './breach.ts';
import { mayBeSending, noticeOf } from './customer-notice.ts';

/** Do not release again while a send from the previous release may still be in flight. */
const draining = (breach: Breach, at: string): Partial<Breach> => {
  const notice = noticeOf(breach);
  return mayBeSending(breach) ? { notice: { ...notice, draining: notice.draining ?? { since: at } } } : {};
};

/** Voids an earlier release (decision 0013). */
export const silenced = ({ releasedAt: _, urgent: __, ...breach }: Breach, at: string): Breach => ({
  ...breach,
  ...draining(breach, at),
  epoch: breach.epoch + 1,
});
