import type { BulkEmailSender, SendQuota } from '#ports/bulk-email-sender.ts';
import type { Clock } from '#ports/clock.ts';
import type { PaceSettings } from '#ports/settings.ts';

/** How fast and how many: from the settings and the post office's own word. */
export interface Pace {
  /** Letters a second. */
  readonly rate: number;
  /** Letters that may still go today. */
  left(): number;
  /** Asks the post office again. @throws {Unavailable} */
  refresh(): Promise<void>;
  /** Waits until letters may go. @returns how many, at most `wanted`; 0 when that would be after `until` or over the day's quota */
  take(wanted: number, until: number): Promise<number>;
}

/** Letters a second that notices may use altogether. */
export const allowedRate = (
  quota: Pick<SendQuota, 'perSecond'>,
  { share, perSecond }: PaceSettings,
): number => (perSecond > 0 ? Math.min(perSecond, quota.perSecond * share) : quota.perSecond * share);

/** Letters go in small sheaves, a quarter of a second's worth: at 80 % no second then sees more than the post office's rate. */
const sheavesASecond = 4;

/** A sender's pace; it has its part of the rate among all `senders`: lanes of its notice, and other notices. */
export const paceOver = async (
  bulkEmail: Pick<BulkEmailSender, 'quota'>,
  clock: Clock,
  settings: PaceSettings,
  senders: () => Promise<number> = async () => 1,
): Promise<Pace> => {
  let [rate, left, nextAt] = [0, 0, 0];
  const refresh = async (): Promise<void> => {
    const [quota, all] = await Promise.all([bulkEmail.quota(), senders()]);
    rate = allowedRate(quota, settings) / all;
    const { perDay, sentLast24Hours } = quota;
    left = Math.max(0, Math.floor((perDay * (1 - settings.reserve) - sentLast24Hours) / all));
  };
  await refresh();
  return {
    get rate() {
      return rate;
    },
    left: () => left,
    refresh,
    take: async (wanted, until) => {
      const sheaf = Math.min(wanted, left, Math.max(1, Math.floor(rate / sheavesASecond)));
      const at = Math.max(clock.now(), nextAt);
      if (sheaf < 1 || rate <= 0 || at > until) return 0;
      nextAt = at + (sheaf / rate) * 1000;
      left -= sheaf;
      const wait = Math.ceil(at - clock.now());
      if (wait > 0) await clock.sleep(wait);
      return sheaf;
    },
  };
};
