import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/*
 * A split bundle goes by files (decision 0068): a file that passes code on brings it into the start of everybody who needs another
 * line of that file.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const passing = /^export (?!type )(?:\*|\{(?<names>[^}]*)\}) from '(?<from>[^']+)';$/gm;

/** `from` of what a file passes on, types left out. */
const passedOnBy = (file: string): readonly string[] =>
  [...readFileSync(root + file, 'utf8').matchAll(passing)]
    .filter(({ groups }) => !groups?.names?.split(',').every((one) => /^\s*(type |$)/.test(one)))
    .map(({ groups }) => `${file} passes on ${groups?.from}`);

const filesOf = (pattern: string): readonly string[] => {
  const found = globSync(pattern, { cwd: root });
  expect(found.length).toBeGreaterThan(0);
  return found;
};

it('a contract passes on rows and schemas alone; code that others call is in offers.ts', () => {
  const isOfContracts = (line: string): boolean => /(?:\/|-)(?:contract|fields)\.ts$/.test(line);
  expect(
    filesOf('functions/*/contract.ts')
      .flatMap(passedOnBy)
      .filter((line) => !isOfContracts(line)),
  ).toEqual([]);
});

it('no file of the domain passes on what another declares', () => {
  expect(filesOf('functions/domain/**/*.ts').flatMap(passedOnBy)).toEqual([]);
});
