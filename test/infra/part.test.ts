import { describe, expect, it } from 'vitest';
import { partNamed, partOf, shareOf } from '#test/support/part.ts';

const list = [1, 2, 3, 4, 5, 6, 7];
const wanted = { answered: 500, 'answered late': 5, redriven: 12 };

describe('a part of what chance plays', () => {
  it('three parts play each world once', () => {
    const parts = ['1/3', '2/3', '3/3'].map((name) => partOf(list, partNamed(name)));
    expect(parts).toEqual([
      [1, 4, 7],
      [2, 5],
      [3, 6],
    ]);
  });

  it('all is played, and all of it asked, where no part is named', () => {
    expect(partOf(list, partNamed())).toEqual(list);
    expect(shareOf(wanted, partNamed())).toEqual(wanted);
  });

  it('a part must meet a quarter of its share; what is rarer than that is asked of the whole', () => {
    expect(shareOf(wanted, partNamed('2/3'))).toEqual({ answered: 41, redriven: 1 });
  });

  it.each(['0/3', '4/3', '2', '', 'a/b', '1.5/3'])('“%s” is no part: nothing would be played', (name) => {
    expect(() => partNamed(name)).toThrow(RangeError);
  });
});
