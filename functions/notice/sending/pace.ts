import type { BulkEmailSender, SendQuota } from '#ports/bulk-email-sender.ts';
import type { Clock } from '#ports/clock.ts';
import type { PaceSettings } from '#ports/settings.ts';

export interface Pace {
  /** Letters per second. */
  readonly rate: number;
  /** Letters left today. */
  left(): number;
  /** @throws {Unavailable} */
  refresh(): Promise<void>;
  /** Waits. @returns up to `wanted`; 0 after `until` or over the daily quota */
  take(wanted: number, until: number): Promise<number>;
}

/** Letters per second, all notices together. */
export const allowedRate = (
  quota: Pick<SendQuota, 'perSecond'>,
  { share, perSecond }: PaceSettings,
): number => (perSecond > 0 ? Math.min(perSecond, quota.perSecond * share) : quota.perSecond * share);

/** Small bursts: at 80 % no second exceeds the SES rate. */
const burstsASecond = 4;

/** `senders` share the rate: lanes of all notices. */
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
