import { memoryWaitingRestrictions } from '#functions/adapters/memory/waiting-restrictions.ts';
import { check } from '#functions/platform/check.ts';
import { keepRestriction, restrictionTyped } from '#functions/request/intake/keep-restriction.ts';
import { takeInRestrictions } from '#functions/request/intake/take-in-restrictions.ts';
import { type RestrictionNeeds, restrictionPages } from '#functions/site/restriction/pages.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

/** The door that needs no table, and what takes in what it kept. `fail`: the file store is down. */
export const restrictionWorld = (startAt = '2026-11-24T15:00:00.000Z') => {
  const w = { ...inMemory(startAt), letterhead, zone: 'America/Denver' };
  const store = new Map<string, string>();
  const kept = memoryWaitingRestrictions(store);
  const counted: number[] = [];
  const down = { isDown: false };
  const refuse = () => Promise.reject(new Error('the file store is down'));
  const put: typeof kept.put = (one) => (down.isDown ? refuse() : kept.put(one));
  const keep = keepRestriction({ ...w, waitingRestrictions: { put } });
  const needs: RestrictionNeeds = {
    ...{ companyName: 'Alder Communications', contact: 'privacy@alder.example' },
    ...{ zone: w.zone, language: 'en' },
    keep: async (typed, from) => keep(check(restrictionTyped, typed), from),
  };
  const show = restrictionPages(needs);
  return {
    ...w,
    ...{ store, kept, counted, down },
    send: (form: Readonly<Record<string, string>>, path = '/restriction') =>
      show({ method: 'POST', path, query: {}, form, source: '192.0.2.1' }),
    open: (path = '/restriction') => show({ method: 'GET', path, query: {}, form: {} }),
    takeIn: (over: object = {}) =>
      takeInRestrictions((_, value) => void counted.push(value))({
        ...w,
        waitingRestrictions: kept,
        ...over,
      } as never)(),
  };
};
