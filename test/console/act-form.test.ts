import { describe, expect, it } from 'vitest';
import type { Fields } from '#functions/console/acts/field.ts';
import { readForm } from '#functions/console/acts/read-form.ts';

const zones = ['America/Denver', 'America/New_York'];
const fields: Fields = {
  receipt: { label: 'Number', control: { kind: 'text' } },
  filedAt: { label: 'When', control: { kind: 'instant', zones } },
  'urgentNeed.class': { label: 'Class', control: { kind: 'text' }, optional: true },
  report: { label: 'Report?', control: { kind: 'yes-no' } },
  types: { label: 'Types', control: { kind: 'lines' } },
  seal: { label: '', control: { kind: 'given', value: 'abc' } },
};

const form = (typed: Readonly<Record<string, string>>) => readForm(new URLSearchParams(typed), fields);

describe('what an officer types becomes the body of the API', () => {
  it('a date and a time in Denver are an instant with Denver’s offset of that day', () => {
    const { body, faults } = form({ 'filedAt.date': '2026-11-24', 'filedAt.time': '09:30' });
    expect([body.filedAt, faults]).toEqual(['2026-11-24T09:30:00-07:00', {}]);
  });

  it.each([
    ['2026-11-01', '01:30', 'the hour that comes twice'],
    ['2027-03-14', '02:30', 'the hour that is left out'],
  ])('%s %s is asked again: %s', (date, time) => {
    expect(form({ 'filedAt.date': date, 'filedAt.time': time }).faults.filedAt).toMatch(/clocks change/);
  });

  it('what the page had shown, cut on its way, is a fault to read and no fault of ours', () => {
    expect(form({ seal: 'cut ' }).faults.seal).toMatch(/did not come back whole/);
    expect(form({ seal: '"abd"' }).body.seal).toBe('abd');
  });

  it('a member inside another one, a list and a number of the page keep their shape', () => {
    const { body } = form({
      'urgentNeed.class': ' seniors ',
      types: 'call detail\n\n billing \n',
      report: 'no',
    });
    expect(body).toEqual({
      ...{ urgentNeed: { class: 'seniors' }, types: ['call detail', 'billing'], report: false, seal: 'abc' },
    });
  });

  it('an empty field is left out, so that the API says what is missing', () => {
    expect(form({ receipt: '  ' }).body).toEqual({ seal: 'abc' });
  });
});
