import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { decideFiling, decisionIdOf, decisionsKeptUntil, monthIn } from '#domain/choice/decision.ts';

const filing = (filedOn: string) => ({ year: 2026, filedOn: storedDay(filedOn), by: 'Dana DPO' });
const today = storedDay('2027-03-01');

const sentences = {
  'filed-too-early':
    'The certificate of a year is filed after that year, and not in the future. Nothing was recorded.',
  'filed-before':
    'Another day of filing is recorded for this year. Only a later day can replace it. Nothing was recorded.',
} as const;

describe('the filing of a year’s certificate (47 CFR 64.2009(e))', () => {
  it.each([
    { on: '2026-12-31', is: 'filed-too-early', because: 'the year is not over' },
    { on: '2027-03-02', is: 'filed-too-early', because: 'it is in the future' },
    { on: '2027-01-01', is: 'recorded', because: 'the first day after the year' },
    { on: '2027-03-01', is: 'recorded', because: 'the last day, which is today' },
  ])('on $on: $is ($because)', ({ on, is }) => {
    const decide = () => decideFiling(undefined, filing(on), today);
    if (is === 'recorded') expect(decide()).toEqual(filing(on));
    else
      expect(decide).toThrow(
        expect.objectContaining({ code: is, message: sentences[is as keyof typeof sentences] }),
      );
  });

  it('the same again is the same; a later day replaces it, an earlier one does not', () => {
    const seen = filing('2027-02-24');
    expect(decideFiling(seen, seen, today)).toEqual(seen);
    expect(decideFiling(seen, filing('2027-02-25'), today)).toEqual(filing('2027-02-25'));
    expect(() => decideFiling(seen, filing('2027-02-23'), today)).toThrow(
      expect.objectContaining({ code: 'filed-before', message: sentences['filed-before'] }),
    );
  });

  it.each([
    { on: '2027-02-24', until: '2028-02-25T10:00:00.000Z', because: 'a whole year in every zone' },
    { on: '2028-02-29', until: '2029-03-01T10:00:00.000Z', because: 'a leap day' },
  ])('on $on: answers are kept until $until ($because)', ({ on, until }) => {
    expect(new Date(decisionsKeptUntil(filing(on)) * 1000).toISOString()).toBe(until);
  });
});

it('the id of an answer names its month', () => {
  const id = decisionIdOf(storedDay('2026-11-24'), '00000000-0000-4000-8000-000000000000');
  expect(monthIn(id)).toBe('2026-11');
  expect(() => monthIn('REQ-1')).toThrow(new RangeError('This is no id of a decision.'));
});
