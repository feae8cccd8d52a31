import { describe, expect, it } from 'vitest';
import { breachSettingsOf, sendingOf } from '#functions/adapters/settings.ts';

const breach = {
  ...{
    closures: ['2026-12-24'],
    ruleset: 'policy-2018',
    facilityUrl: 'https://fcc.example',
    contact24h: '1-800',
  },
  ...{
    supervisorsAddress: 'a@b.example',
    standInAddress: 'c@b.example',
    breachOfficersAddress: 'd@b.example',
  },
};
const sending = { share: 0.5, reserve: 100, perSecond: 14, lateBouncesForDays: 3 };

/** With this value, or without the field where it is undefined. */
const withValue = <T extends object>(given: T, name: string, value: unknown): T => ({
  ...given,
  [name]: value,
});

describe('the settings of breaches, beside the code', () => {
  it('are read as they were written', () => {
    expect(breachSettingsOf({ breach })).toEqual(breach);
    const more = { ...breach, contactHours: 'Day and night', frn: '0001' };
    expect(breachSettingsOf({ breach: more })).toEqual(more);
  });

  it.each(Object.keys(breach))('fail closed without %s', (name) => {
    expect(() => breachSettingsOf({ breach: withValue(breach, name, undefined) })).toThrow();
  });

  it.each([...Object.keys(breach), 'contactHours', 'frn'])('fail closed with a number as %s', (name) => {
    expect(() => breachSettingsOf({ breach: withValue(breach, name, 7) })).toThrow();
  });

  it.each([
    { name: 'closures', value: ['2026-02-30'] },
    { name: 'ruleset', value: 'policy-1066' },
    { name: 'ruleset', value: 'constructor' },
  ])('fail closed with $value', ({ name, value }) => {
    expect(() => breachSettingsOf({ breach: withValue(breach, name, value) })).toThrow();
  });
});

describe('the settings of sending, beside the code', () => {
  it('are read as they were written', () => {
    expect(sendingOf({ sending })).toEqual(sending);
  });

  it.each(Object.keys(sending))('fail closed without %s, and with a text there', (name) => {
    for (const value of [undefined, '7', null])
      expect(() => sendingOf({ sending: withValue(sending, name, value) })).toThrow(name);
  });
});
