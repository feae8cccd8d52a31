import { type RequestEvent, requests } from '#domain/request/request.ts';
import { received } from '#test/support/domain/request.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';

/** Received at noon of a day; due after 30 days; answered, if so, after so many days. */
export interface Told {
  readonly on: string;
  readonly kind?: 'access' | 'delete' | 'inquiry';
  readonly channel?: 'web' | 'post';
  readonly answeredAfter?: number;
  readonly withdrawnAfter?: number;
  readonly officer?: string;
}

const noonAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T19:00:00Z`) + days * 86_400_000).toISOString();
const dayAfter = (day: string, days: number): string => noonAfter(day, days).replace(/T.*/, '');

/** These cases, by the end of which it is `now`. */
export const worldOf = async (cases: readonly Told[], now: string) => {
  const w = { ...inMemory('2026-01-01T19:00:00.000Z'), zone };
  for (const [at, told] of cases.entries()) {
    const id = `REQ-${String(at).padStart(26, '0')}`;
    const { on, kind = 'access', channel = 'web' } = told;
    const dueOn = dayAfter(on, 30);
    const receipt = received({
      ...{ kind, channel, receivedAt: noonAfter(on, 0), receivedOn: on, dueOn, workBy: dueOn },
    });
    w.clock.set(noonAfter(on, 0));
    await w.cases.open(requests, id, 'requester', receipt.receivedAt, [receipt]);
    const change = async (days: number, ...events: readonly object[]) => {
      w.clock.set(noonAfter(on, days));
      await w.cases.change(requests, id, 'officer:olive', () => events as readonly RequestEvent[]);
    };
    if (told.officer) await change(0, { type: 'request-assigned', to: told.officer, by: 'sue' });
    if (told.withdrawnAfter !== undefined) await change(told.withdrawnAfter, { type: 'request-withdrawn' });
    if (told.answeredAfter !== undefined)
      await change(
        told.answeredAfter,
        { type: 'answer-given', outcome: 'done', by: 'olive', textSha256: 'a' },
        { type: 'answer-sent' },
      );
  }
  w.clock.set(now);
  return w;
};

/** A year: in each month three requests. One is answered after 5 days, one after 40, so late; one is withdrawn. */
export const seededYear: readonly Told[] = Array.from({ length: 12 }, (_, month) => {
  const on = `2026-${String(month + 1).padStart(2, '0')}-10`;
  return [
    { on, answeredAfter: 5, officer: 'olive' },
    { on, kind: 'delete', answeredAfter: 40, officer: 'omar' },
    { on, kind: 'inquiry', channel: 'post', withdrawnAfter: 2 },
  ] satisfies readonly Told[];
}).flat();
