import type { Breach } from './breach.ts';
import { mayBeSending, noticeOf } from './customer-notice.ts';
import type { BreachFact } from './events.ts';
import { withoutQuestions } from './objections.ts';
import { isNeedIndicated } from './receipts.ts';

/** Do not release again while a send from the previous release may still be in flight. */
const draining = (breach: Breach, at: string): Partial<Breach> => {
  const notice = noticeOf(breach);
  return mayBeSending(breach) ? { notice: { ...notice, draining: notice.draining ?? { since: at } } } : {};
};

/** Voids an earlier release (decision 0013). */
export const silenced = ({ releasedAt: _, urgent: __, ...breach }: Breach, at: string): Breach => ({
  ...breach,
  ...withoutQuestions(breach),
  ...draining(breach, at),
  epoch: breach.epoch + 1,
});

/** After a change of a receipt: an exception whose ground is gone ends as for a direction. After the release there is none. */
export const withGround = (breach: Breach, { type }: BreachFact, at: string): Breach => {
  const { urgent, releasedAt, receipts } = breach;
  const mayLose = type === 'receipt-withdrawn' || type === 'receipt-corrected';
  if (!mayLose || urgent === undefined || releasedAt !== undefined) return breach;
  return isNeedIndicated(receipts, urgent.filedBefore ?? urgent.askedAt) ? breach : silenced(breach, at);
};
