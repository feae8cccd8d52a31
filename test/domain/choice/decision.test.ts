import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { decisionIdOf, decisionsKeptUntil, monthIn } from '#domain/choice/decision.ts';

describe('kept for a year after their certificate was filed (47 CFR 64.2009(e))', () => {
  it.each([
    { on: '2027-02-24', until: '2028-02-25T10:00:00.000Z', because: 'a whole year in every zone' },
    { on: '2028-02-29', until: '2029-03-01T10:00:00.000Z', because: 'a leap day' },
  ])('on $on: answers are kept until $until ($because)', ({ on, until }) => {
    expect(new Date(decisionsKeptUntil(storedDay(on)) * 1000).toISOString()).toBe(until);
  });
});

it('the id of an answer names its month', () => {
  const id = decisionIdOf(storedDay('2026-11-24'), '00000000-0000-4000-8000-000000000000');
  expect(monthIn(id)).toBe('2026-11');
  expect(() => monthIn('REQ-1')).toThrow(new RangeError('This is no id of a decision.'));
});
