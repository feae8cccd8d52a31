import { describe, expect, it } from 'vitest';
import { type Clock, daysOnStrip, laneSpans } from '#functions/design-system/clock.ts';
import { clockFigure } from '#functions/design-system/clock-figure.ts';
import { daysOf, longHold, thanksgiving } from '#test/support/design-system/clocks.ts';

const spanOf = (clock: Clock, kind: string) => laneSpans(clock).find(({ lane }) => lane.kind === kind);
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

describe('the picture of the hold (P38)', () => {
  const figure = clockFigure(thanksgiving).toString();
  const [strip = '', weeks = ''] = figure.match(/<svg[\s\S]*?<\/svg>/g) ?? [];

  it('has a cell for each day in both drawings, numbered 1 to 7, the holiday with its name', () => {
    for (const svg of [strip, weeks]) {
      expect(svg.match(/class="pc-day /g)).toHaveLength(12);
      expect(texts(svg).filter((text) => /^[1-7]$/.test(text))).toEqual(expect.arrayContaining(['1', '7']));
    }
    expect(texts(strip)).toContain('Thanksgiving');
    expect(texts(strip).filter((text) => text === 'of 7')).toHaveLength(7);
    expect(figure).toContain('Thanksgiving Day, November 26: does not count');
  });

  it('says every day and every lane again in words', () => {
    expect(figure.match(/<th scope="row"/g)).toHaveLength(12);
    expect(figure).toContain('Friday, December 4, 2026');
    for (const { words } of thanksgiving.lanes) expect(figure.split(words).length).toBeGreaterThan(3);
  });

  it('fills the days that have come, and outlines those ahead', () => {
    expect(strip.match(/pc-day--ahead/g)).toHaveLength(7);
    expect(strip.match(/pc-day--today/g)).toHaveLength(1);
    expect(clockFigure({ ...thanksgiving, today: undefined }).toString()).not.toMatch(
      /pc-day--(?:ahead|today)/,
    );
  });

  it('has no style that a strict CSP refuses', () => {
    expect(figure).not.toMatch(/style=|<style|<script| on\w+=/);
  });

  it.each([
    { days: 14, drawings: 2 },
    { days: 15, drawings: 1 },
  ])('is a strip up to 14 days, weeks above: $days', ({ days, drawings }) => {
    const clock = { ...thanksgiving, lanes: [], days: daysOf('2026-11-23', 'd'.repeat(days)) };
    expect(clockFigure(clock).toString().match(/<svg/g)).toHaveLength(drawings);
    expect(daysOnStrip).toBe(14);
  });
});

describe('a lane of the clock', () => {
  it.each([
    { of: thanksgiving, kind: 'hold', first: 1, last: 10, end: 'day' },
    { of: thanksgiving, kind: 'report', first: 10, last: 10, end: 'day' },
    { of: thanksgiving, kind: 'state', first: 0, last: 11, end: 'beyond' },
    { of: longHold, kind: 'direction', first: 9, last: 39, end: 'day' },
  ])('$kind lies on its days and ends as it ends: $end', ({ of, kind, first, last, end }) => {
    expect(spanOf(of, kind)).toMatchObject({ first, last, end });
  });

  it('that lies outside of the picture is in the words alone', () => {
    const lane = { kind: 'stop', from: '2027-01-04', to: '2027-01-06', words: 'Later' } as const;
    expect(laneSpans({ ...thanksgiving, lanes: [lane] })).toEqual([]);
    expect(clockFigure({ ...thanksgiving, lanes: [lane] }).toString()).toContain('<li>Later</li>');
  });
});
