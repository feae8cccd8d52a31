import type { DowntimeList } from '#functions/downtime/downtime-view.ts';
import { listDowntimesAs } from '#functions/downtime/list-downtimes.ts';
import { readDowntime } from '#functions/downtime/read-downtime.ts';
import {
  decideAnomaly,
  decideFailure,
  endDowntime,
  recordDowntime,
  recordFccNotice,
} from '#functions/downtime/record-downtime.ts';
import { tellDowntimes } from '#functions/downtime/tell-downtimes.ts';
import { watchOptOutPage } from '#functions/downtime/watch-opt-out-page.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

export const entry = {
  mechanism: 'phone',
  from: '2026-11-24T15:00:00.000Z',
  what: 'The telephone lines were cut.',
} as const;

const failure = { problem: 'Nobody could call.', remedy: 'A new line.' } as const;

/** The register of downtimes in memory; `isUp`: what the public page answers. */
export const downtimeWorld = (startAt = '2026-11-24T15:00:00.000Z') => {
  const page = { isUp: true };
  const counted: number[] = [];
  const w = {
    ...inMemory(startAt),
    ...{ letterhead, zone: 'America/Denver', dpoAddress: 'dpo@example.com' },
    ...{ officersAddress: 'officers@example.com', optOutPage: { isUp: async () => page.isUp } },
  };
  return {
    ...w,
    page,
    counted,
    watch: watchOptOutPage((_, value) => void counted.push(value))(w),
    tell: tellDowntimes(w),
    record: (over: object = {}, by = 'ann') => recordDowntime(w)({ ...entry, ...over, by } as never),
    end: (caseId: string, to: string) => endDowntime(w)({ caseId, by: 'ann', to } as never),
    anomaly: (caseId: string, by = 'ann') => decideAnomaly(w)({ caseId, by, reason: 'A cut cable.' }),
    fail: (caseId: string, over: object = {}) =>
      decideFailure(w)({ caseId, by: 'ann', ...failure, ...over } as never),
    notified: (caseId: string, sentOn: string) =>
      recordFccNotice(w)({ caseId, by: 'ben', sentOn, how: 'By mail.' } as never),
    read: async (caseId: string) => (await readDowntime(w)({ caseId })).body,
    list: (query: { year?: string } = {}, accept = 'application/json') =>
      listDowntimesAs(w)(undefined, { query, accept }) as Promise<{ body: DowntimeList; text: string }>,
  };
};
