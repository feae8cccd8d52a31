import type { Breach } from './breach.ts';
import { mayBeSending, noticeOf } from './customer-notice.ts';

/** While a letter may be under way under what was let go, nothing is let go anew before it is done. */
const draining = (breach: Breach, at: string): Partial<Breach> => {
  const notice = noticeOf(breach);
  return mayBeSending(breach) ? { notice: { ...notice, draining: notice.draining ?? { since: at } } } : {};
};

/** Back to silence: what was let go before is void (decision 0013). */
export const silenced = ({ releasedAt: _, urgent: __, ...breach }: Breach, at: string): Breach => ({
  ...breach,
  ...draining(breach, at),
  epoch: breach.epoch + 1,
});
