import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { titlesIn } from '#test/support/infra/titles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('test/domain/**/*.test.ts', { cwd: root }).map((file) => ({
  file,
  titles: titlesIn(readFileSync(root + file, 'utf8')),
}));
const longest = 80;

describe('a title of a test of the domain', () => {
  it('is found in every file', () => {
    expect(files.filter(({ titles }) => titles.length === 0)).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  it(`has ${longest} characters at most`, () => {
    const long = files.flatMap(({ file, titles }) =>
      titles.filter(({ length }) => length > longest).map((title) => `${file} ${title}`),
    );
    expect(long).toEqual([]);
  });

  it('is in its file once', () => {
    const twice = files.flatMap(({ file, titles }) =>
      titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `${file} ${title}`),
    );
    expect(twice).toEqual([]);
  });
});
