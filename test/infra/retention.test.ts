import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordClass } from '#domain/calendar/periods.ts';
import { retention } from '#domain/calendar/retention.ts';
import { recordClassOf, recordClassOfFolder } from '#functions/adapters/record-classes.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const sources = globSync('functions/**/*.ts').filter((file) => !file.includes('/compiled/'));
const read = (file: string): string => readFileSync(file, 'utf8');
const adapters = sources.filter((file) => /^functions\/adapters\/[^/]+\.ts$/.test(file));

/** Up to the first `#` or `${`: what the code writes literally. */
const literals = (pattern: RegExp): readonly string[] =>
  adapters.flatMap((file) => [...read(file).matchAll(pattern)].map(([, name = '']) => name));

interface Rule {
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
}

const rules: readonly Rule[] = synthesized()
  .one('AWS::S3::Bucket')
  .Properties.LifecycleConfiguration.Rules.filter(({ Prefix }: Rule) => Prefix !== undefined);

describe('the table of retention names every class of record (P47)', () => {
  it('each partition that an adapter writes has a row', () => {
    const partitions = literals(/\bpk: [`'"]([A-Z]+)\b|`([A-Z]+)#\$\{/g).filter((name) => name !== '');
    expect(partitions.length).toBeGreaterThan(8);
    const without = partitions.filter(
      (pk) => recordClassOf({ pk: `${pk}#x`, sk: 'CASE' }, false) === undefined,
    );
    expect(without).toEqual([]);
  });

  it('each item beside a case or an entry has a row', () => {
    const beside = adapters
      .filter((file) => read(file).includes('partitionOf('))
      .flatMap((file) => [...read(file).matchAll(/\bsk: (?:[^,}]*\? )?[`'"]([A-Z]+)\b/g)])
      .map(([, name = '']) => name);
    expect(new Set(beside)).toEqual(new Set(['CASE', 'LETTER', 'DENIALS', 'PERSON', 'TEXT']));
    for (const sk of beside) expect(recordClassOf({ pk: 'ACCOUNT#ACC-1', sk }, false)).toBeDefined();
    for (const sk of ['PAGE#a#1', 'DEFERRED#a#1'])
      expect(recordClassOf({ pk: 'BREACH#BRE-1', sk }, false)).toBe('notice');
  });

  it('each folder of the file store has a rule and a row', () => {
    const folders = sources.flatMap((file) =>
      [
        ...read(file).matchAll(/[`'"]([a-z-]+\/)(?:\$\{[\w.]*(?:caseId|draft|id|day|folder)\b|accounts\/)/g),
      ].map(([, folder = '']) => folder),
    );
    for (const folder of folders) expect(Object.keys(recordClassOfFolder)).toContain(folder);
    expect(rules.map(({ Prefix }) => Prefix).toSorted()).toEqual(Object.keys(recordClassOfFolder));
  });
});

describe('each period comes from the table of retention, and from nowhere else (P47): its', () => {
  it.each(rules.filter(({ ExpirationInDays }) => ExpirationInDays))('rule of $Prefix', (rule) => {
    const row = retention[recordClassOfFolder[rule.Prefix ?? ''] as RecordClass];
    expect(row.keep).toEqual({ days: rule.ExpirationInDays });
    expect(rule.NoncurrentVersionExpiration?.NoncurrentDays).toBe(retention['erased-version'].keep.days);
  });

  it('versions of the files of a breach are kept two years (47 CFR 64.2011(d))', () => {
    const days = rules.find(({ Prefix }) => Prefix === 'cases/')?.NoncurrentVersionExpiration?.NoncurrentDays;
    expect(days).toBe(retention['breach-file-version'].keep.days);
    expect(days).toBeGreaterThanOrEqual(2 * 365);
  });

  it('no rule of the file store has a number of its own', () => {
    expect(read('infra/stacks/data.ts')).not.toMatch(/Duration\.days\(\s*\d/);
  });

  it('no time to live has a number of its own', () => {
    const own = sources
      .filter((file) => file !== 'functions/domain/calendar/periods.ts')
      .flatMap((file) =>
        read(file)
          .split('\n')
          .map((line) => `${file}: ${line.trim()}`),
      )
      .filter(
        (line) =>
          /\d \* 86_400\b/.test(line) || /\b(?:expiresAt|forgottenAt|forgetAt)\b.*[+*] ?\(?\d/.test(line),
      )
      .filter((line) => !/ \* (?:86_400_000|1000)\b/.test(line));
    expect(own).toEqual([]);
  });
});

describe('each row says why, and who says so (P47)', () => {
  it.each(Object.entries(retention))('%s', (_, { what, from, basis, source }) => {
    for (const said of [what, from, basis]) expect(said.length).toBeGreaterThan(5);
    expect(source).toMatch(/\b(?:P\d\d|R-\d+|47 CFR|decision \d{4})/);
  });
});
