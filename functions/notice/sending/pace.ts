import type { BulkEmailSender, SendQuota } from '#ports/bulk-email-sender.ts';
import type { Clock } from '#ports/clock.ts';
import type { PaceSettings } from '#ports/settings.ts';

/** How fast and how many letters may go, from the settings and SES’s own quota. */
export interface Pace {
  /** Letters a second. */
  readonly rate: number;
  /** Letters that may still go today. */
  left(): number;
  /** Asks SES again. @throws {Unavailable} */
  refresh(): Promise<void>;
  /** Waits until letters may go. @returns how many, at most `wanted`; 0 when that would be after `until` or over the day's quota */
  take(wanted: number, until: number): Promise<number>;
}

/** Letters a second that all notices together may use. */
export const allowedRate = (
  quota: Pick<SendQuota, 'perSecond'>,
  { share, perSecond }: PaceSettings,
): number => (perSecond > 0 ? Math.min(perSecond, quota.perSecond * share) : quota.perSecond * share);

/** Letters go in bursts, a quarter of a second’s worth each: at 80 % no second then exceeds the rate of SES. */
const burstsASecond = 4;

/** A sender’s pace: its part of the rate among `senders`, which are the lanes of its notice and of other notices. */
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
      const burst = Math.min(wanted, left, Math.max(1, Math.floor(rate / burstsASecond)));
      const at = Math.max(clock.now(), nextAt);
      if (burst < 1 || rate <= 0 || at > until) return 0;
      nextAt = at + (burst / rate) * 1000;
      left -= burst;
      const wait = Math.ceil(at - clock.now());
      if (wait > 0) await clock.sleep(wait);
      return burst;
    },
  };
};
