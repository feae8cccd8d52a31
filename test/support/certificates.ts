import { storedDay } from '#domain/calendar/times.ts';
import { decisionIdOf } from '#domain/choice/decision.ts';
import { dateAnswers } from '#functions/certificate/date-answers.ts';
import { readFiling } from '#functions/certificate/read-filing.ts';
import {
  confirmFiling,
  correctFiling,
  declineFiling,
  recordFiling,
} from '#functions/certificate/record-filing.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';
import type { Ports } from '#ports/index.ts';
import { inMemory } from '#test/support/memory.ts';

type FilingPorts = Pick<
  Ports,
  'cases' | 'clock' | 'cpniAnswers' | 'cpniChecks' | 'officers' | 'texts' | 'zone'
>;

const uuid = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

const decisionOn = (on: string, n = 1): CpniDecision => ({
  ...{ id: decisionIdOf(storedDay(on), uuid(n)), at: '2026-01-01T00:00:00.000Z' as never, account: 'ACC-1' },
  ...{ revision: 0, client: 'marketing', use: 'billing', recipient: 'own', allowed: true },
  ...{ basis: '47 U.S.C. 222(d)(1)', since: null, noticeVersion: null },
  useBefore: '2026-01-01T00:15:00.000Z' as never,
});

/** Of 2025: its certificate was due on March 2, 2026. */
export const filed = { filedOn: '2026-02-27', confirmation: '20260227-1' };

/** Sue records, Dana confirms. */
export const filingActs = (w: FilingPorts, year = 2025) => {
  const read = async () => (await readFiling(w)({ year })).body;
  const record = (over: object = {}, by = 'sue') => recordFiling(w)({ ...filed, ...over, year, by } as never);
  const confirm = async (by = 'dana') =>
    confirmFiling(w)({ year, by, proposalSha256: (await read()).proposalSha256 ?? '' });
  return {
    read,
    record,
    confirm,
    decline: (by = 'dana') => declineFiling(w)({ year, by, reason: 'It was filed a day later.' }),
    correct: (over: object, by = 'sue') =>
      correctFiling(w)({ ...filed, reason: 'A typing error.', ...over, year, by } as never),
    file: async () => {
      await record();
      await confirm();
    },
    hour: (most?: number) => dateAnswers(w)(most),
    answered: async (on: string, count: number) => {
      for (let n = 0; n < count; n += 1) await w.cpniChecks.record(decisionOn(on, n));
    },
  };
};

export const filingWorld = (startAt = '2026-11-24T15:00:00.000Z') => {
  const w = { ...inMemory(startAt), zone: 'America/Denver' };
  return { ...w, ...filingActs(w) };
};
