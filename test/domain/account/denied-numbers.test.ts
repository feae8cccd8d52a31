import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deniedAtMost,
  deniedNumbersOf,
  type NumberGiven,
  numberGivenIn,
} from '#domain/account/denied-numbers.ts';
import { accountNumberOf } from '#domain/account/number.ts';
import { numberSpellings } from '#test/corpus/number-spellings.ts';

const readings = (typed: string): readonly string[] => {
  const { line, announced, further } = deniedNumbersOf(typed);
  return [...line, ...announced, ...further];
};

const spellings = numberSpellings.flatMap((one) =>
  one.spellings.map((spelling) => ({ number: one.number, spelling })),
);
/** Of one number, any two, itself among them. */
const pairs = numberSpellings.flatMap(({ number, spellings: of }) => {
  const all = [number, ...of];
  return all.flatMap((one) => all.map((other) => ({ number, one, other })));
});

describe('every number that a text can mean, where a customer says no (R-5)', () => {
  it('the corpus has 300 spellings of ten numbers', () => {
    expect([numberSpellings.length, spellings.length]).toEqual([10, 300]);
  });

  it('two spellings of one number share a reading', () => {
    const missed = pairs.filter(({ one, other }) => {
      const known = new Set(readings(one));
      return !readings(other).some((reading) => known.has(reading));
    });
    expect(missed).toEqual([]);
  });

  it('each spelling has the reading that the register keeps', () => {
    const missed = spellings.filter(
      ({ number, spelling }) => !readings(spelling).some((one) => deniedNumbersOf(number).line.includes(one)),
    );
    expect(missed).toEqual([]);
  });

  it('the exact number is first, then the same line with or without its 1', () => {
    expect(readings('+1 (801) 555-8100')).toEqual(['18015558100', '8015558100']);
    expect(readings('801.555.8100')).toEqual(['8015558100', '18015558100']);
    expect(readings('4711')).toEqual(['4711']);
  });

  it.each<[string, readonly string[]]>([
    ['8032 (home line)', ['8032']],
    ['8033 and 8034', ['8033', '8034']],
    ['sip:+18015558100@example.com', ['8015558100']],
    ['801-FLOWERS', ['8013569377']],
    ['my account is 5001 and my phone 801 555 8100', ['5001', '8015558100']],
    ['ac 2003', ['AC2003', '2003']],
    ['٨٠١ ٥٥٥ ٨١٠٠', ['8015558100']],
  ])('%s has %j', (typed, numbers) => {
    expect(readings(typed)).toEqual(expect.arrayContaining([...numbers]));
  });

  it('of a telephone number no part is a number of its own', () => {
    const parts = readings('801 555 8100 or 801 555 8101').filter((one) => one.length < 10);
    expect(parts).toEqual([]);
  });

  it('no digit, no number', () => {
    expect(deniedNumbersOf('I do not know it')).toEqual({
      ...{ line: [], announced: [], further: [], isCut: false },
    });
  });

  it('any text has at most twenty, each once; the exact one is first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const all = readings(typed);
        expect(all.length).toBeLessThanOrEqual(deniedAtMost);
        expect(new Set(all).size).toBe(all.length);
        for (const one of all) expect(one).toMatch(/^[\p{L}\p{N}]*[0-9][\p{L}\p{N}]*$/u);
        expect(all[0] ?? accountNumberOf(typed)).toBe(accountNumberOf(typed) ?? all[0]);
      }),
    );
  });

  it('what has more than twenty is cut, and says so', () => {
    const many = deniedNumbersOf(Array.from({ length: 30 }, (_, at) => `account ${5000 + at}`).join(', '));
    expect(many.isCut).toBe(true);
    expect(deniedNumbersOf('8033 and 8034').isCut).toBe(false);
  });
});

describe('what a text says of its number, for the words that its sender reads (R-5, R-8)', () => {
  it.each<[NumberGiven, readonly string[]]>([
    ['none', ['', 'n/a', 'I do not know it']],
    ['plain', ['8015558100', '+1 801 555 8100', 'No. 5001', 'AC-2003', '2019-05-0412', 'Mi cuenta es: 4711']],
    ['unclear', ['8032 (home line)', '8033 and 8034', '5001/5002', '801-FLOWERS', '(801) 555-8100 ext. 4']],
  ])('%s', (given, texts) => {
    expect(texts.map(numberGivenIn)).toEqual(texts.map(() => given));
  });
});
