import { describe, expect, it } from 'vitest';
import { governing, notKept } from '#domain/calendar/precedence.ts';

describe('framework before policy before contract, the stricter wins (P01, R-27)', () => {
  it.each([
    { framework: 45, policy: 30, contract: 20, source: 'contract', days: 20, kept: false },
    { framework: 45, policy: 30, contract: 60, source: 'policy', days: 30, kept: true },
    { framework: 25, policy: 30, contract: 25, source: 'framework', days: 25, kept: false },
    { framework: 30, policy: 30, contract: 30, source: 'framework', days: 30, kept: true },
  ])(
    '$framework, $policy, $contract days: the $source, $days (P01, R-27)',
    ({ source, days, kept, ...promised }) => {
      expect(governing(promised)).toEqual({ source, days });
      expect(notKept(promised) === undefined).toBe(kept);
    },
  );
});
