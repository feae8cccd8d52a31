import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRules, rulesIn } from '#infra/commands/rules.ts';
import { titlesIn } from '#test/support/infra/titles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rulesFile = 'functions/domain/rules.md';
const read = (file: string): string => readFileSync(root + file, 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(root + file));

const rules = rulesIn(readRules());
const rows = new Set(rules.map(({ number }) => number));
const decisions = new Set(
  files.filter((file) => file.startsWith('infra/decisions/')).map((file) => basename(file).slice(0, 4)),
);

/** A packed document: any letters may follow each other in it. */
const isPacked = (file: string): boolean =>
  file.startsWith('functions/openapi/') && read(file).startsWith('// Written by `npm run openapi`');

/** This file is left out: its examples are meant to fail. Of a design, decision 0018 has a table that numbers them. */
const isRead = (file: string): boolean =>
  /^(functions|infra|workflows|test)\/.*\.(ts|js|md|css|json)$|^README\.md$/.test(file) &&
  file !== 'test/infra/rules.test.ts' &&
  !isPacked(file);

const hasPage = (page: string, from: string): boolean =>
  [page, normalize(join(dirname(from), page))].some((path) => files.includes(path));

/** Each way to cite, and what must be there. `S3` and `F5` are rows, so the service and the key resolve as well. */
const ways: readonly [pattern: RegExp, resolves: (cited: string, from: string) => boolean][] = [
  [/(?<![\w-])[RL]-\d{1,2}(?!\w)/g, (number) => rows.has(number)],
  [/(?<![\w.-])P\d{2}(?![\w-])/g, (number) => rows.has(number)],
  [/(?<![\w.-])[SFI]\d{1,2}(?![\w-])/g, (number) => rows.has(number)],
  [/(?<=\bdecisions? )\d{4}\b/g, (number) => decisions.has(number)],
  [
    /(?<!\bdecision 0018, )\bdesign (?:section )?\d+(?:\.\d+)*/g,
    (_, from) => from.startsWith('infra/decisions/'),
  ],
  [/[\w./-]*\w\.md\b/g, hasPage],
];

const unresolved = (file: string, text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((row, index) =>
      ways.flatMap(([pattern, resolves]) =>
        [...row.matchAll(pattern)]
          .filter(([cited]) => !resolves(cited, file))
          .map(([cited]) => `${file}:${index + 1} ${cited}`),
      ),
    );

const carries = (titles: readonly string[], number: string): boolean =>
  titles.some((one) => new RegExp(`(?<![\\w-])${number}(?![\\w-])`).test(one));

describe('rules.md', () => {
  it('has a row for every promise of the policy and every rule of ours', () => {
    const promises = Array.from({ length: 57 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);
    const ours = Array.from({ length: 30 }, (_, at) => `R-${at + 1}`);

    expect([...promises, ...ours].filter((number) => !rows.has(number))).toEqual([]);
  });

  it('says of each row where it comes from, which file keeps it and which test shows it, or "not yet" twice', () => {
    const halves = rules.filter(
      ({ rule, source, kept }) =>
        rule === '' || source === '' || kept?.file === 'not yet' || kept?.test === 'not yet',
    );

    expect(halves).toEqual([]);
  });

  it('names files that are there', () => {
    const gone = rules.flatMap(({ line, kept }) =>
      (kept === undefined ? [] : [kept.file, kept.test])
        .filter((file) => !files.includes(file))
        .map((file) => `${rulesFile}:${line} ${file}`),
    );

    expect(gone).toEqual([]);
  });

  it('names tests whose titles carry the number of the row', () => {
    const silent = rules.flatMap(({ number, line, kept }) =>
      kept === undefined || !files.includes(kept.test) || carries(titlesIn(read(kept.test)), number)
        ? []
        : [`${rulesFile}:${line} ${number} is in no title of ${kept.test}`],
    );

    expect(silent).toEqual([]);
  });
});

describe('a citation resolves inside the repository', () => {
  it('in functions, infra, workflows, test and README: rules, decisions and pages', () => {
    expect(files.filter(isRead).flatMap((file) => unresolved(file, read(file)))).toEqual([]);
  });

  it.each([
    ['a rule', '/** Why (R-99). */', 'a.ts:1 R-99'],
    ['a promise', 'first line\n// P58', 'a.ts:2 P58'],
    ['a safety number', '(S99, F12)', 'a.ts:1 S99'],
    ['a decision', 'decision 9999', 'a.ts:1 9999'],
    ['a page', 'see nowhere.md', 'a.ts:1 nowhere.md'],
    ['a section of a design', '(design section 6)', 'a.ts:1 design section 6'],
  ])('%s that is not there is found', (_, text, found) => {
    expect(unresolved('a.ts', text)).toEqual([found]);
  });

  it.each([
    ['a title', "describe('silence (R-7)', () => {});", true],
    ['the title of a table', "it.each([1])('%s (R-7)', () => {});", true],
    ['a title on its own line', "])(\n  'as said (R-7)',\n  run,\n);", true],
    ['a comment', "/** (R-7) */ it('says nothing', () => {});", false],
    ['data', "it.each([{ because: 'R-7' }])('$because', () => {});", false],
    ['a longer number', "it('other (R-70)', () => {});", false],
  ])('%s carries the number or does not', (_, text, does) => {
    expect(carries(titlesIn(text), 'R-7')).toBe(does);
  });
});
