import { describe, expect, it } from 'vitest';
import {
  breachRules,
  complaintRules,
  holdRulesetOf,
  regionCountries,
  requestRules,
} from '#domain/calendar/rulesets.ts';

const numbers = (rules: object): { value: unknown; source: string }[] =>
  Object.values(rules).flatMap((rule) => {
    if (typeof rule !== 'object' || rule === null) return [];
    return 'source' in rule ? [rule as { value: unknown; source: string }] : numbers(rule);
  });

describe('rulesets (R-3, L-7)', () => {
  it.each([requestRules, complaintRules, ...Object.values(breachRules)])(
    '$id names a source for every number',
    (rules) => {
      expect(numbers(rules).length).toBeGreaterThan(1);
      for (const { source } of numbers(rules)) expect(source).toMatch(/P\d\d|R-\d+|CFR|FCC|FR \d/);
      for (const [name, rule] of Object.entries(rules))
        if (name !== 'id') expect(typeof rule).not.toBe('number');
    },
  );

  it('holds fcc-2023 back until somebody names its effective date', () => {
    expect(breachRules['fcc-2023'].effectiveFrom.value).toBeNull();
    expect(breachRules['fcc-2007'].effectiveFrom.value).toBe('always');
  });

  it('tells law enforcement in 7 business days, holds 168 hours at least (R-3)', () => {
    for (const { reportWithinBusinessDays, holdHours } of Object.values(breachRules)) {
      expect(reportWithinBusinessDays.value).toBe(7);
      expect(holdHours.value).toBe(168);
    }
  });

  it.each([
    {
      within: 'yes',
      configured: 'policy-2018',
      governs: 'fcc-2007',
      because: 'a setting never lowers the rule',
    },
    {
      within: 'yes',
      configured: 'fcc-2023',
      governs: 'fcc-2007',
      because: 'a setting never lowers the rule',
    },
    { within: 'unclear', configured: 'policy-2018', governs: 'fcc-2007', because: 'unclear is taken as yes' },
    { within: 'no', configured: 'policy-2018', governs: 'policy-2018', because: '64.2011(e) is not met' },
    { within: 'no', configured: 'fcc-2007', governs: 'fcc-2007', because: 'a setting may raise the rule' },
    {
      within: 'no',
      configured: 'fcc-2023',
      governs: 'fcc-2007',
      because: 'what is not in force does not govern',
    },
  ] as const)('within 64.2011 $within, configured $configured: $governs ($because) (R-3)', (row) => {
    expect(holdRulesetOf(row.within, row.configured)).toBe(row.governs);
  });

  it('knows the 27 of the EU, three of the EEA, the UK and Switzerland', () => {
    const aliasesAndOutermost = ['EL', 'UK', 'EU', 'AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'];
    const all = Object.values(regionCountries).flatMap((codes) => [...codes]);
    expect(all.length - aliasesAndOutermost.length).toBe(27 + 3 + 2);
    for (const code of ['DE', 'IE', 'NO', 'IS', 'LI', 'GB', 'CH']) expect(all).toContain(code);
  });
});
