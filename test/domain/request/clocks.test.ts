import { describe, expect, it } from 'vitest';
import { clocksOf, lawDateOf, secondOf, secondsMissing, unclaimedOf } from '#domain/request/clocks.ts';
import type { Request } from '#domain/request/state.ts';
import { id } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const request = (over: object): Request => requestIn('en', over);
const today = '2026-12-26';
const [extended, reclassified] = [
  { dueOn: '2026-12-01', because: 'extended' },
  { dueOn: '2026-12-01', because: 'reclassified' },
] as const;
const reopened = (answeredOn?: string) => ({ dueOn: '2026-12-01', because: 'reopened', answeredOn });

describe('the clocks that an officer sees', () => {
  const now = { dueOn: '2026-12-31' };
  it.each([
    { what: 'alone', over: {}, shows: ['promise 2026-12-31 running'] },
    { what: 'on its last day', over: { dueOn: today }, shows: ['promise 2026-12-26 running'] },
    { what: 'after it', over: { dueOn: '2026-12-25' }, shows: ['promise 2026-12-25 missed'] },
    {
      what: 'extended: our promise is missed, the law’s date runs (R-24)',
      over: { earlier: [extended] },
      shows: ['promise 2026-12-01 missed', 'law 2026-12-31 running'],
    },
    {
      what: 'reopened: the first answer was in time (R-24)',
      over: { earlier: [reopened('2026-12-01')] },
      shows: ['first promise 2026-12-01 kept', 'promise 2026-12-31 running'],
    },
    {
      what: 'reopened: the first answer was late (R-24)',
      over: { earlier: [reopened('2026-12-02')] },
      shows: ['first promise 2026-12-01 missed', 'promise 2026-12-31 running'],
    },
    {
      what: 'extended, then reopened: the new date is our promise',
      over: { earlier: [extended, reopened('2026-12-02')] },
      shows: ['promise 2026-12-01 missed', 'first promise 2026-12-01 missed', 'promise 2026-12-31 running'],
    },
    {
      what: 'moved to an earlier day by another kind: the later day is gone',
      over: { earlier: [reclassified] },
      shows: ['promise 2026-12-31 running'],
    },
    {
      what: 'late, with a new date (R-16)',
      over: { dueOn: '2026-12-25', newDate: '2027-01-05' },
      shows: ['promise 2026-12-25 missed', 'new date 2027-01-05 running'],
    },
    {
      what: 'closed late in the evening of the last day',
      over: { stage: 'closed', closedAt: '2027-01-01T06:59:59.000Z', newDate: '2026-12-30' },
      shows: ['promise 2026-12-31 kept', 'new date 2026-12-30 missed'],
    },
  ])('$what', ({ over, shows }) => {
    const clocks = clocksOf(request({ ...now, ...over }), today);
    expect(clocks.map(({ what, dueOn, is }) => `${what} ${dueOn} ${is}`)).toEqual(shows);
  });
});

describe('the date of the law', () => {
  const eu = { regime: 'eu', dueOn: '2027-02-24' };
  it.each([
    { what: 'the EU: one month', over: { regime: 'eu' }, is: { law: 'gdpr', dueOn: '2026-12-24' } },
    {
      what: 'California: 45 days',
      over: { regime: 'us', usState: 'CA' },
      is: { law: 'ccpa', dueOn: '2027-01-08' },
    },
    { what: 'a state without such a law', over: { regime: 'us', usState: 'TX' }, is: { law: 'none' } },
    { what: 'a state that we do not know', over: { regime: 'us' }, is: { law: 'none' } },
    { what: 'elsewhere', over: { regime: 'other', usState: 'CA' }, is: { law: 'none' } },
    { what: 'extended', over: { ...eu, earlier: [extended] }, is: { law: 'gdpr', dueOn: '2027-02-24' } },
    {
      what: 'extended, then moved to an earlier day',
      over: { ...eu, earlier: [extended, reclassified] },
      is: { law: 'gdpr', dueOn: '2026-12-24' },
    },
    { what: 'reopened: none', over: { ...eu, earlier: [reopened(), extended] }, is: { law: 'gdpr' } },
  ])('$what (GDPR 12(3), Cal. Civ. Code 1798.130)', ({ over, is }) => {
    expect(lawDateOf(request(over))).toEqual(is);
  });
});

describe('what comes due for officers', () => {
  it('an assigned request that nobody began is back in the queue the day after (R-24)', () => {
    const assigned = { to: 'olive', unclaimedAfter: '2026-11-27' };
    expect(unclaimedOf(request({ assigned, assignments: 2 }))).toEqual([
      {
        ...{ name: 'unclaimed-2', kind: 'unclaimed', on: '2026-11-28' },
        ...{ firesAt: '2026-11-28T07:00:00.000Z', daysLeft: 26 },
      },
    ]);
  });

  it.each([{}, { assigned: { to: 'olive' }, assignments: 2 }])(
    'nothing else about an assignment: %o',
    (over) => {
      expect(unclaimedOf(request(over))).toEqual([]);
    },
  );

  it('a missing second officer, but not for a text, which is called after hours (R-13)', () => {
    const entry = { at: '2026-11-27T18:00:00.000Z', by: 'olive', late: true, needsSecond: true };
    const heldTexts = [{ n: 1, as: 'message', since: entry.at, by: 'olive', sha256: 'f' }];
    const missing = secondsMissing(id, request({ entry, heldTexts }));
    expect(missing).toMatchObject([
      { name: 'second-entry-20261127180000000', kind: 'second-missing', on: '2026-12-01', daysLeft: 23 },
    ]);
    expect(missing.map(secondOf)).toEqual(['confirm-entry']);
  });
});
