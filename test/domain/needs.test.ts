import { describe, expect, it } from 'vitest';
import { workBy } from '#domain/calendar/deadlines.ts';
import { dayText } from '#domain/calendar/instants.ts';
import { breachesFor, needOf, needsFor } from '#domain/case/needs.ts';
import { type Awaited, awaitedWords } from '#domain/case/work-facts.ts';
import { firstListedOn } from '#functions/case/list-filters.ts';

const all = Object.keys(awaitedWords) as Awaited[];
const cases = all.flatMap((who) => [0, 1, 3].map((unread) => ({ waits: { who }, unread })));

describe('what an open case needs', () => {
  it.each(all)('a list of what waits for %s leaves nothing out (R-24)', (waits) => {
    const places = needsFor({ waits });
    for (const one of cases)
      if (places !== undefined)
        expect(places.includes(needOf(one) ?? ''), JSON.stringify(one)).toBe(one.waits.who === waits);
  });

  it.each([undefined, ...all])(
    'a list of what is unread and waits for %s leaves nothing out (R-24)',
    (waits) => {
      const filter = { ...(waits && { waits }), unread: 'yes' } as const;
      const places = needsFor(filter) ?? [];
      for (const one of cases) {
        const isWanted = one.unread > 0 && (waits === undefined || one.waits.who === waits);
        if (isWanted) expect(places, JSON.stringify(one)).toContain(needOf(one));
      }
      expect(breachesFor(filter)).toBe('none');
    },
  );

  it('an ordinary request is never in the index, so it costs nothing there (R-24)', () => {
    for (const who of ['requester', 'controller', 'account-holder', 'officer', 'machine', 'nobody'] as const)
      expect(needOf({ waits: { who } })).toBeUndefined();
  });

  it('nothing due today or later is listed before the list of three days begins (R-17)', () => {
    const days = Array.from({ length: 800 }, (_, n) =>
      new Date(Date.UTC(2026, 0, 1 + n)).toISOString().replace(/T.*/, ''),
    );
    for (const [n, on] of days.entries())
      for (const dueOn of days.slice(n, n + 8))
        expect(
          dayText(workBy(dueOn as never)) >= (firstListedOn({ due: '3-days' }, () => on as never) ?? ''),
        ).toBe(true);
  });
});
