import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt } from '#domain/calendar/times.ts';
import {
  assumedFrom,
  countsThrough,
  type OptOutNotice,
  optOutOn,
  waitRunsFrom,
} from '#domain/choice/opt-out.ts';

const notice = (sentOn: string, over: Partial<OptOutNotice> = {}): OptOutNotice => ({
  ...{ notice: `of-${sentOn}`, lane: 'post', sentOn },
  ...over,
});
const emailed = (sentOn: string, over: Partial<OptOutNotice> = {}) =>
  notice(sentOn, { lane: 'email', ...over });

describe('the wait before silence counts as approval (R-26, 47 CFR 64.2008(d))', () => {
  it.each([
    { lane: 'email', sentOn: '2026-11-24', runs: '2026-11-24', from: '2026-12-25', not: '2026-12-24' },
    { lane: 'post', sentOn: '2026-11-24', runs: '2026-11-27', from: '2026-12-28', not: '2026-12-25' },
    { lane: 'email', sentOn: '2027-01-30', runs: '2027-01-30', from: '2027-03-02', not: '2027-03-01' },
    { lane: 'post', sentOn: '2028-01-30', runs: '2028-02-02', from: '2028-03-04', not: '2028-03-03' },
  ] as const)('$lane of $sentOn: runs from $runs, assumed from $from, not on $not', (one) => {
    const sent = notice(one.sentOn, { lane: one.lane });
    expect([waitRunsFrom(sent), assumedFrom(sent)]).toEqual([one.runs, one.from]);
    expect(optOutOn([sent], one.not)).toEqual({ is: 'waiting', assumedFrom: one.from });
    expect(optOutOn([sent], one.from)).toEqual({
      ...{ is: 'assumed', since: one.from, first: sent, notice: sent, through: countsThrough(sent) },
    });
  });

  it('a bounce voids the wait: the letter that follows has its own', () => {
    const bounced = emailed('2026-11-24', { returned: true });
    expect(assumedFrom(bounced)).toBeUndefined();
    expect(optOutOn([bounced], '2027-06-01')).toEqual({ is: 'no-notice' });
    expect(optOutOn([bounced, notice('2026-12-01')], '2026-12-25')).toEqual({
      ...{ is: 'waiting', assumedFrom: '2027-01-04' },
    });
  });

  it('without a notice nothing is assumed, ever', () =>
    expect(optOutOn([], '2098-01-01')).toEqual({ is: 'no-notice' }));
});

describe('a new notice every two years (R-26, 47 CFR 64.2008(d)(2))', () => {
  const first = emailed('2026-11-24');
  const since = '2026-12-25';

  it.each([
    { today: '2028-11-24', is: 'assumed', because: 'the notice is two years old' },
    { today: '2028-11-25', is: 'notice-overdue', because: 'it is older than two years' },
    { today: '2060-01-01', is: 'notice-overdue', because: 'no time brings it back' },
  ])('on $today: $is ($because)', ({ today, is }) =>
    expect(optOutOn([first], today)).toMatchObject({ is, since }),
  );

  it('a notice of February 29 counts through February 28', () =>
    expect(countsThrough(emailed('2028-02-29'))).toBe('2030-02-28'));

  it('a new notice in time keeps the approval while its own wait runs', () => {
    const second = emailed('2028-11-24');
    expect(optOutOn([first, second], '2028-12-20')).toMatchObject({ is: 'assumed', notice: first });
    expect(optOutOn([first, second], '2028-12-25')).toMatchObject({ is: 'assumed', notice: second });
  });

  it('the last of three is the one that is overdue', () => {
    const [second, third] = [emailed('2028-11-20'), emailed('2030-11-10')];
    expect(optOutOn([first, second, third], '2040-01-01')).toEqual({
      ...{ is: 'notice-overdue', since, first, notice: third, through: '2032-11-10' },
    });
  });

  it('a new notice that came too late has to wait like the first', () => {
    const late = emailed('2028-11-25');
    expect(optOutOn([first, late], '2028-12-25')).toMatchObject({ is: 'notice-overdue' });
    expect(optOutOn([first, late], '2028-12-26')).toMatchObject({ is: 'assumed', notice: late });
  });

  it('a letter that came back between two others does not come between them', () => {
    const sent = [first, emailed('2028-11-10', { returned: true }), emailed('2028-11-20')];
    expect(optOutOn(sent, '2028-12-20')).toMatchObject({ is: 'assumed', notice: first });
  });

  it('a new notice that came back keeps nothing', () =>
    expect(optOutOn([first, emailed('2028-11-01', { returned: true })], '2028-11-25')).toMatchObject({
      is: 'notice-overdue',
    }));
});

const day = fc.integer({ min: 9_000, max: 36_500 }).map((n) => dayAt(n * 86_400_000));
const notices = fc.array(
  fc.record({
    notice: fc.constantFrom('a', 'b', 'c'),
    lane: fc.constantFrom('email' as const, 'post' as const),
    sentOn: day,
    returned: fc.constantFrom(undefined, true as const),
  }),
  { maxLength: 6 },
);
const dayNumber = (text: string): number => Date.parse(text) / 86_400_000;

describe('whatever was sent when', () => {
  it('an assumed approval has an unreturned notice of 31 days to 2 years and 34 days', () =>
    fc.assert(
      fc.property(notices, day, (all, today) => {
        const now = optOutOn(all as readonly OptOutNotice[], today);
        if (now.is !== 'assumed') return;
        const ages = all.flatMap((one) =>
          one.returned ? [] : [dayNumber(today as string) - dayNumber(one.sentOn as string)],
        );
        expect(ages.some((age) => age > 30 && age <= 2 * 366 + 34)).toBe(true);
      }),
    ));

  it('the order in which notices are recorded changes nothing', () =>
    fc.assert(
      fc.property(notices, day, (all, today) => {
        const distinct = all.filter((one, at) => all.findIndex(({ sentOn }) => sentOn === one.sentOn) === at);
        const sent = distinct as readonly OptOutNotice[];
        expect(optOutOn([...sent].reverse(), today)).toEqual(optOutOn(sent, today));
      }),
    ));

  it('a returned notice is as if it was never sent', () =>
    fc.assert(
      fc.property(notices, day, (all, today) => {
        const sent = all as readonly OptOutNotice[];
        expect(optOutOn(sent, today)).toEqual(
          optOutOn(
            sent.filter(({ returned }) => !returned),
            today,
          ),
        );
      }),
    ));
});
