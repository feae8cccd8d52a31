import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TallyPart, tallyBar } from '#functions/design-system/tally-bar.ts';

const part = (count: number): TallyPart => ({ label: 'told', count, tone: 'done' });

describe('the bar of everybody adds up', () => {
  it.each([
    { counts: [1, 2], total: 4, because: 'one person is missing' },
    { counts: [1, 2], total: 2, because: 'one person is counted twice' },
    { counts: [3, -1], total: 2, because: 'nobody is less than nobody' },
    { counts: [1.5, 1.5], total: 3, because: 'nobody is told by half' },
  ])('or there is none: $because', ({ counts, total }) => {
    expect(() => tallyBar({ parts: counts.map(part), total, noun: 'customers' })).toThrow(RangeError);
  });

  it('each count above zero has a part of it, and the parts fill it', () => {
    const counted = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 6 });
    void fc.assert(
      fc.property(counted, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const text = tallyBar({ parts: counts.map(part), total, noun: 'customers' }).toString();
        const bars = [...text.matchAll(/pc-tone--done" x="([\d.]+)" width="([\d.]+)"/g)];
        expect(bars).toHaveLength(counts.filter((count) => count > 0).length);
        for (const [, , width] of bars) expect(Number(width)).toBeGreaterThan(0);
        const [, x = 0, width = 0] = bars.at(-1) ?? [];
        if (total > 0) expect(Number(x) + Number(width) + 2).toBeCloseTo(1000, 0);
      }),
    );
  });

  it('says each number in words, with what each color means', () => {
    const parts: TallyPart[] = [part(1200), { label: 'on paper', count: 3, tone: 'paper' }];
    const text = tallyBar({ parts, total: 1203, noun: 'customers' }).toString();
    expect(text).toContain('aria-label="1,203 customers: 1,200 told, 3 on paper"');
    expect(text).toContain('<strong>1,203</strong> customers in all.');
  });
});
