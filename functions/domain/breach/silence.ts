import type { Instant } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';
import type { BreachFacts } from './commands.ts';
import { mayBeSending, noticeOf } from './customer-notice.ts';
import { DirectionInForce, ReviewOwed } from './errors.ts';
import type { BreachFact } from './events.ts';
import { withoutQuestions } from './objections.ts';
import { isNeedIndicated } from './receipts.ts';
import { RestoreNotConfirmed } from './restore.ts';
import { type Bar, whoMayBeTold } from './who-may-be-told.ts';

/** Why nobody outside may be told now, even with consent (R-11, R-12, R-22, F12). */
export const mustBeSilent = (breach: Breach, { now }: Pick<BreachFacts, 'now'>) => {
  const { bars } = whoMayBeTold(breach, now).urgent;
  const has = (kind: Bar['kind']) => bars.some((bar) => bar.kind === kind);
  if (has('restore')) return new RestoreNotConfirmed();
  if (has('silence')) return new DirectionInForce();
  return has('review') ? new ReviewOwed() : undefined;
};

/** Do not release again while a send from the previous release may still be in flight. */
const draining = (breach: Breach, at: Instant): Partial<Breach> => {
  const notice = noticeOf(breach);
  return mayBeSending(breach) ? { notice: { ...notice, draining: notice.draining ?? { since: at } } } : {};
};

/** Voids an earlier release (decision 0013). */
export const silenced = ({ releasedAt: _, urgent: __, ...breach }: Breach, at: Instant): Breach => ({
  ...breach,
  ...withoutQuestions(breach),
  ...draining(breach, at),
  epoch: breach.epoch + 1,
});

/** After a receipt changed: an exception that no receipt supports ends, as after a direction. */
export const withGround = (breach: Breach, { type }: BreachFact, at: Instant): Breach => {
  const { urgent, releasedAt, receipts } = breach;
  const mayLose = type === 'receipt-withdrawn' || type === 'receipt-corrected';
  if (!mayLose || urgent === undefined || releasedAt !== undefined) return breach;
  return isNeedIndicated(receipts, urgent.filedBefore ?? urgent.askedAt) ? breach : silenced(breach, at);
};
