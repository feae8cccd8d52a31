import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API } from 'typescript/unstable/sync';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const prelude = [
  "import { byCodeUnit } from '#domain/case/canonical-json.ts';",
  "import * as times from '#domain/calendar/times.ts';",
  "import { compareTimes, type Day, type Instant, isBefore, latestOf, textOf } from '#domain/calendar/times.ts';",
  'declare const a: Instant; declare const b: Instant; declare const c: Day; declare const d: Day;',
  'declare const typed: string; declare const raw: unknown;',
  'const reads = (text: string): string => text;',
];

/** Each is tried alone, as `export const n = …`. */
const plantedForCompiler = [
  'a < b',
  'a <= b',
  'a > b',
  'a >= b',
  'c < d',
  'a < c',
  "a >= '2026-11-24'",
  'typed < a',
  'a + b',
  '+a - +b',
  'a > b ? a : b',
  '`${a}` < `${b}`',
  '`${c} ${a}`',
  'a.localeCompare(b)',
  'a.slice(0, 10)',
  "a.startsWith('2026')",
  'a.length === 10',
  'a[0]',
  'Math.max(a, b)',
  'Date.parse(a)',
  'new Date(a)',
  'reads(a)',
  '[a, b].sort((x, y) => (x < y ? -1 : 1))',
  '[a, b].sort(byCodeUnit)',
  '[a, b].reduce((x, y) => (y > x ? y : x))',
  'isBefore(a, c)',
  'isBefore(a, typed)',
  '[c, a].sort(compareTimes)',
  'latestOf(a, c)',
  '(): Instant => typed',
  '(): Instant => c',
  "(): Day => '2026-11-24'",
];
const plantedForLints = [
  '[a, b].sort()',
  '[c, d].toSorted()',
  'textOf(a) < textOf(b)',
  'textOf(a) > typed',
  'typed <= times.textOf(c)',
  'textOf(c) >= textOf(d)',
  'String(a) < String(b)',
  'a.toString() > b.toString()',
  'JSON.stringify(a) < JSON.stringify(b)',
  'textOf(a).localeCompare(textOf(b))',
  'textOf(a).slice(0, 10)',
  'String(a).startsWith(typed)',
  "a.toString().split('T')",
  'byCodeUnit(textOf(a), textOf(b))',
  'typed as Instant',
  'raw as unknown as Day',
];
const plantedField = ['{ readonly filedAt: string }', '{ readonly until?: string | undefined }'];
const allowed = [
  'isBefore(a, b)',
  'isBefore(c, d)',
  '[a, b].sort(compareTimes)',
  'latestOf(a, undefined, b)',
  'a === b',
  'new Map<Day, number>([[c, 1]])',
  'JSON.stringify({ filedAt: a })',
  'reads(textOf(a))',
  '[typed].sort(byCodeUnit)',
];

const lines = [
  ...prelude,
  ...[...plantedForCompiler, ...plantedForLints, ...allowed].map((one, n) => `export const n${n} = ${one};`),
  ...plantedField.map((one, n) => `export type T${n} = ${one};`),
];
const on = (line: number): string => (lines[line] ?? '').replace(/^export \w+ \w+ = (.*);$/, '$1');

const file = 'functions/domain/breach/planted.ts';

const refusedByCompiler = (): readonly string[] => {
  const config = `${root}planted.tsconfig.json`;
  const texts = new Map([
    [config, JSON.stringify({ extends: './tsconfig.json', include: [], files: [file] })],
    [root + file, lines.join('\n')],
  ]);
  const fs = {
    readFile: (path: string) => texts.get(path),
    fileExists: (path: string) => (texts.has(path) ? true : undefined),
  };
  const api = new API({ fs });
  try {
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    const found = (project?.program.getSemanticDiagnostics() ?? []).filter(
      ({ fileName }) => fileName === root + file,
    );
    return found.map(({ pos }) => on(lines.join('\n').slice(0, pos).split('\n').length - 1));
  } finally {
    api.close();
  }
};

const refusedByLints = (): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const name of ['.biome.jsonc', '.config', '.gitignore'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), lines.join('\n'));
    const lint = ['lint', '--reporter=github', '--max-diagnostics=none', file];
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), lint, {
      cwd: folder,
      encoding: 'utf8',
    });
    return [...stdout.matchAll(/^::error title=plugin,.*?line=(\d+),/gm)].map(([, line]) =>
      on(Number(line) - 1),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const distinct = (found: readonly string[]): readonly string[] => [...new Set(found)];

describe('of planted comparisons of times none is missed (P38, R-2)', () => {
  it(`the compiler refuses ${plantedForCompiler.length}, and nothing that is allowed`, () => {
    expect(distinct(refusedByCompiler())).toEqual(plantedForCompiler);
  });

  it(`the lints refuse the ${plantedForLints.length + plantedField.length} that compile, and nothing that is allowed`, () => {
    expect(distinct(refusedByLints())).toEqual([...plantedForLints, ...plantedField]);
  });
});
