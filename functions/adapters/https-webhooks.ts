import type { PushReply } from '#domain/holder/push.ts';
import type { Clock } from '#ports/clock.ts';
import type { Webhooks } from '#ports/webhooks.ts';
import { callOutside } from './outside-call.ts';
import { NotPublic } from './public-address.ts';

/** ms (Standard Webhooks 1.0: 15 to 30 s). */
const patience = 15_000;

/** Seconds, or a date (RFC 9110, section 10.2.3). @returns ms; undefined when it says neither */
export const retryAfterMs = (said: string | undefined, now: number): number | undefined => {
  if (said === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
};

const faultOf = (fault: unknown): PushReply => {
  if (fault instanceof NotPublic) return { fault: 'not-public' };
  const { name, code } = fault as { readonly name?: string; readonly code?: string };
  return { fault: name === 'TimeoutError' || code === 'ABORT_ERR' ? 'timeout' : 'no-connection' };
};

/** Its body is read to a bound and not kept. */
export const httpsWebhooks = (
  privateOrigins: readonly string[],
  clock: Pick<Clock, 'now'>,
  call = callOutside,
): Webhooks => ({
  post: async (url, headers, body) => {
    try {
      const { status, headers: said } = await call(url, {
        ...{ method: 'POST', headers, body, patience, privateOrigins },
      });
      const wait = retryAfterMs(said['retry-after'], clock.now());
      return { status, ...(wait !== undefined && { retryAfterMs: wait }) };
    } catch (fault) {
      return faultOf(fault);
    }
  },
});
