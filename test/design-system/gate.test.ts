import { describe, expect, it } from 'vitest';
import { type Due, dueChip } from '#functions/design-system/due-chip.ts';
import { type Gate, gateBanner, gateChip } from '#functions/design-system/gate.ts';

const today = '2026-11-27';
const opens = 'Friday, December 4, 2026, 00:00 in New York';
const gates: readonly Gate[] = [
  { kind: 'gate', state: 'unknown' },
  { kind: 'gate', state: 'closed', opens },
  { kind: 'gate', state: 'open', opens },
];

describe('an earliest moment is never a deadline (P38)', () => {
  it('a due chip does not take a gate, nor a gate chip a due date: neither compiles', () => {
    const gate: Gate = { kind: 'gate', state: 'closed', opens };
    const due: Due = { kind: 'due', dueOn: '2026-12-04', today };
    // @ts-expect-error
    expect(() => dueChip(gate)).toThrow();
    // @ts-expect-error
    gateChip(due);
  });

  it.each(gates)('no word of a deadline is said of a gate: $state', (gate) => {
    const banner = gateBanner({ ...gate, id: 'gate', rule: { text: '47 CFR 64.2011.' }, wait: 'in 6 days' });
    for (const markup of [banner, gateChip(gate)])
      expect(markup.toString()).not.toMatch(/\bdue\b|late|deadline|overdue|left|must be told|govuk-tag/i);
  });

  it('a banner says that its moment is no target, and by which rule', () => {
    const [, closed] = gates;
    const text = gateBanner({
      ...(closed as Gate),
      id: 'gate',
      rule: { text: '47 CFR 64.2011.' },
    }).toString();
    expect(text).toMatch(/Nobody may be told yet/);
    expect(text).toMatch(/Earliest moment, not a target\. Rule: 47 CFR 64\.2011\./);
  });
});

describe('a due chip says in words what its color says', () => {
  it.each([
    ['2026-11-25', 'red', 'Late by 2 days'],
    ['2026-11-26', 'red', 'Late by 1 day'],
    ['2026-11-27', 'orange', 'Due today'],
    ['2026-11-28', 'orange', 'Due in 1 day'],
    ['2026-11-30', 'orange', 'Due in 3 days'],
    ['2026-12-01', 'grey', 'Due Dec 1'],
  ])('%s: %s, %s', (dueOn, color, words) => {
    const text = dueChip({ kind: 'due', dueOn, today }).toString();
    expect(text).toContain(`govuk-tag--${color}`);
    expect(text).toContain(`>${words}</strong>`);
  });
});
