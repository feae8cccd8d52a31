import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { sourcesIn, textOf } from '#test/support/infra/one-more-member.ts';

/** A regular expression that is written out; what is found and is none does not compile. */
const written =
  /(?<=(?:[=(,:[!&|?{};]|=>|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/g;

const compiled = (text: string): readonly RegExp[] => {
  const end = text.lastIndexOf('/');
  try {
    return [new RegExp(text.slice(1, end), text.slice(end + 1))];
  } catch {
    return [];
  }
};

const patternsIn = (text: string): readonly RegExp[] =>
  [...text.matchAll(written)].flatMap(([found]) => compiled(found));

/** How a text that grows can make it slow; none for a pattern that takes linear time. */
const growthOf = (pattern: RegExp): readonly string[] => analyse(pattern).reports.map(({ type }) => type);

const sources = sourcesIn('functions').filter((path) => !path.includes('/compiled/'));

describe('a text that grows makes no pattern slow (S11)', () => {
  it('every regular expression in functions takes linear time', () => {
    const patterns = sources.flatMap((path) =>
      patternsIn(textOf(path)).map((pattern) => ({ path, pattern })),
    );
    expect(patterns.length).toBeGreaterThan(200);
    const slow = patterns.filter(({ pattern }) => growthOf(pattern).length > 0);
    expect(slow.map(({ path, pattern }) => `${path} ${pattern}`)).toEqual([]);
  });

  it.each([
    ['const a = /^(a+)+$/;', 'a pattern in a pattern'],
    ['f(/\\s+$/)', 'spaces up to an end that does not come'],
    ['x: /a*a*b/u,', 'two that take the same'],
    ['return /[^@]+@/g;', 'a search that starts again at each character'],
  ])('%s is found: %s', (line) => {
    expect(patternsIn(line).flatMap(growthOf)).not.toEqual([]);
  });

  it('division and addresses are no patterns', () => {
    expect(patternsIn('const a = b / c / d; // e\nconst f = g(1 / 2, 3 / 4);')).toEqual([]);
  });
});
