import { describe, expect, it } from 'vitest';
import type { BreachEvent } from '#domain/breach/events.ts';
import { storyView } from '#functions/breach/story-view.ts';

const told = (...events: readonly BreachEvent[]): readonly string[] =>
  storyView(
    events.map((event, n) => ({
      ...{ revision: n + 1, at: '2026-11-24T17:00:00.000Z', actor: 'officer:ann' as const },
      ...{ events: [event], prev: '', hash: '' },
    })),
    () => ({}),
    (sub) => sub,
  ).flatMap(({ facts }) => facts);

const of = { list: 1, by: 'ann' } as const;
const frozen = { ...of, type: 'list-frozen', sha256: '1'.repeat(64), pages: 1 } as const;
const file = { ...frozen, count: 98, onPaper: 3, toFinish: 5 } as const;
const set = { ...of, setSha256: '2'.repeat(64) } as const;

describe('the story of a breach', () => {
  it('tells rows that an officer corrected on a page as corrected, not as a file (R-14)', () => {
    expect(
      told(
        file,
        { ...file, count: 100, toFinish: 3, corrected: ['1-3', '1-4'] },
        { ...frozen, list: 2, count: 1, onPaper: 0, toFinish: 0, corrected: ['1-5'] },
      ),
    ).toEqual([
      'A file was frozen for the list: 98 rows, 3 rows on paper, 5 rows rejected.',
      'Corrected on a page and put on the list: 2 rows. It was frozen again: 100 rows, 3 rows on paper, 3 rows rejected.',
      'Corrected on a page and put on supplement 2: 1 row. It was frozen: 1 row, 0 rows on paper, 0 rows rejected.',
    ]);
  });

  it('counts for each step the rows that it finished itself', () => {
    const text = { textSha256: '3'.repeat(64) };
    expect(
      told(
        { ...set, type: 'rows-finished', how: 'corrected', finished: 2 },
        { ...set, type: 'rows-finished', how: 'posted', finished: 3 },
        { ...set, type: 'write-off-asked', finished: 5, ...text },
        { ...of, type: 'write-off-confirmed' },
        { ...set, type: 'rows-finished', how: 'posted', finished: 6 },
        file,
        { ...set, type: 'rows-finished', how: 'posted', finished: 4 },
      ),
    ).toEqual([
      'Rejected rows of the list were finished: 2 rows corrected on another list.',
      'Rejected rows of the list were finished: 1 row mailed on paper.',
      'Writing off 2 rows of the list was asked.',
      'The write-off on the list was confirmed by a second officer.',
      'Rejected rows of the list were finished: 1 row mailed on paper.',
      'A file was frozen for the list: 98 rows, 3 rows on paper, 5 rows rejected.',
      'Rejected rows of the list were finished: 4 rows mailed on paper.',
    ]);
  });
});
