import { describe, expect, it } from 'vitest';
import { lateness } from '#domain/case/late-entry.ts';
import { accountLinkExpiry, rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import { mustBePast, mustBePastDay } from '#domain/case/not-in-future.ts';
import { day } from '#functions/case/contract.ts';

const zone = 'America/Denver';
const now = '2026-11-24T18:00:00.000Z';
const at = (pointer: string, detail: string) => expect.objectContaining({ faults: [{ pointer, detail }] });

describe('what an officer enters late (R-1)', () => {
  it.each([
    { received: now, late: false, needsSecond: false, because: 'this very instant' },
    {
      received: '2026-11-23T18:00:00.000Z',
      late: false,
      needsSecond: false,
      because: 'one business day ago',
    },
    { received: '2026-11-20T18:00:00.000Z', late: true, needsSecond: false, because: 'two, over a weekend' },
    {
      received: '2026-10-26T03:00:00.000Z',
      late: true,
      needsSecond: false,
      because: 'in Denver the 25th: 30 days',
    },
    {
      received: '2026-10-25T03:00:00.000Z',
      late: true,
      needsSecond: true,
      because: 'in Denver the 24th: 31 days',
    },
    { received: '2000-01-01T00:00:00.000Z', late: true, needsSecond: true, because: 'the first instant' },
  ])('$received ($because): late $late, a second officer $needsSecond', ({ received, late, needsSecond }) =>
    expect(lateness(received, now, zone, 'mail room')).toEqual({ late, needsSecond }),
  );

  it('needs a reason, unless it is in time', () => {
    expect(lateness('2026-11-23T18:00:00.000Z', now, zone, undefined).late).toBe(false);
    expect(() => lateness('2026-11-20T18:00:00.000Z', now, zone, undefined)).toThrow(
      'This was received more than one business day ago. Explain the delay.',
    );
  });

  it.each([
    { received: '2026-11-24T18:00:00.001Z', detail: 'This is in the future.' },
    { received: '1999-12-31T23:59:59.999Z', detail: 'Please check the year.' },
  ])('$received is refused at its field: $detail', ({ received, detail }) =>
    expect(() => lateness(received, now, zone, 'x')).toThrow(at('#/receivedAt', detail)),
  );
});

describe('what happened is not in the future', () => {
  it('an instant, to the millisecond', () => {
    expect(() => mustBePast(now, now, '#/at')).not.toThrow();
    expect(() => mustBePast('2026-11-24T18:00:00.001Z', now, '#/at')).toThrow(
      at('#/at', 'This is in the future.'),
    );
  });
  it('a day of New York', () => {
    expect(() => mustBePastDay('2026-11-24', now, '#/on')).not.toThrow();
    expect(() => mustBePastDay('2026-11-24', '2026-11-24T05:00:00.000Z', '#/on')).not.toThrow();
    expect(() => mustBePastDay('2026-11-24', '2026-11-24T04:59:59.999Z', '#/on')).toThrow(
      at('#/on', 'This is in the future.'),
    );
  });
});

describe('how long a link works (R-23)', () => {
  const start = Date.parse('2026-11-24T06:30:00.000Z');
  it.each([
    { whose: 'of a roster contact', expiry: rosterLinkExpiry, expiresOn: '2026-12-03', day: '12-04' },
    { whose: 'of an account', expiry: accountLinkExpiry, expiresOn: '2026-11-24', day: '11-25' },
  ])('$whose: until the hour, said as a day of the company', ({ expiry, expiresOn, day }) =>
    expect(expiry(start, zone)).toEqual({ expiresAt: `2026-${day}T06:30:00.000Z`, expiresOn }),
  );
});

describe('a day that no door takes', () => {
  const sentence = 'Give a day like 2026-11-24.';
  const said = (typed: string): unknown => day(sentence).safeParse(typed).error?.issues[0]?.message;

  it.each(['1985-12-31', '2099-01-01'])('%s: the year is what to check', (typed) =>
    expect(said(typed)).toBe('Check the year: it must be 1986 to 2098.'),
  );

  it.each(['1986-02-30', '2098-02-30'])('%s: the day is, since its year is one we take', (typed) =>
    expect(said(typed)).toBe(sentence),
  );
});
