import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleOf, bundles } from '#infra/constructs/bundles.ts';
import { whole } from '#infra/constructs/bundling.ts';
import { functions } from '#infra/functions.ts';
import { brokenBy, brokenRules } from '../bench/bundle-rules.ts';

// Builds them ahead of the tests and their limit of time.
bundles();
const names = Object.keys(functions) as (keyof typeof functions)[];

/** What a bundle of this code breaks. */
const rulesBrokenBy = (
  contents: string,
  format: 'cjs' | 'esm' = 'cjs',
  resolveDir = whole.absWorkingDir,
): readonly string[] => {
  const stdin = { contents, resolveDir };
  const { entryPoints: _, outdir: __, ...options } = whole;
  const { metafile } = buildSync({ ...options, stdin, format, outfile: 'x.js', write: false });
  return Object.values(metafile.outputs).flatMap(brokenRules);
};

describe('every bundle', () => {
  it.each(names)('%s keeps the rules', (name) => {
    expect(brokenBy(name)).toEqual([]);
    expect(bundleOf(name)).toContain(name);
  });

  it.each([
    { adds: 'a schema compiler', code: `import Ajv from 'ajv'; console.log(Ajv);`, says: /compiles schemas/ },
    {
      adds: 'a command that no adapter calls',
      code: `import { ListTablesCommand } from '@aws-sdk/client-dynamodb'; console.log(ListTablesCommand);`,
      says: /ListTablesCommand/,
    },
  ])('is red with $adds', ({ code, says }) => {
    expect(rulesBrokenBy(code)).toContainEqual(expect.stringMatching(says));
  });

  it('is red with two copies of one package, and not with one that two others use', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-rules-'));
    const put = (path: string, content: string) => {
      mkdirSync(join(folder, 'node_modules', path), { recursive: true });
      writeFileSync(join(folder, 'node_modules', path, 'index.js'), content);
    };
    const uses = 'console.log(require("@scope/shared"));';
    put('@scope/shared', 'module.exports = 1;');
    put('first', uses);
    put('second', uses);
    const both = 'require("first"); require("second");';
    expect(rulesBrokenBy(both, 'cjs', folder)).toEqual([]);
    put('second/node_modules/@scope/shared', 'module.exports = 2;');
    expect(rulesBrokenBy(both, 'cjs', folder)).toEqual(['holds @scope/shared twice']);
    rmSync(folder, { recursive: true });
  });

  it('is red with node:http as a module', () => {
    expect(rulesBrokenBy(`import { request } from 'node:http'; console.log(request);`, 'esm')).toEqual([
      'imports node:http as a module',
    ]);
  });
});
