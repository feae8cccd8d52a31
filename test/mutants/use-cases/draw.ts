import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { root } from '../apply.ts';
import { kinds, mutantsOf, type UseCaseMutant } from './mutants-of.ts';
import { nameOf } from './name.ts';

const nouns = [
  ...['request', 'account', 'case', 'breach', 'notice', 'complaint', 'holder', 'campaign', 'transfer'],
  ...['platform', 'cpni-check'],
];

export const useCases = (): readonly string[] =>
  globSync(`functions/{${nouns}}/**/*.ts`, { cwd: root }).toSorted();

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' });

export const commitNow = (): string => git('rev-parse', 'HEAD').trim();

/** Use cases that have changed since then, what is not committed included. */
export const changedSince = (commit: string): readonly string[] => {
  const changed = new Set(git('diff', '--name-only', commit).split('\n'));
  return useCases().filter((file) => changed.has(file));
};

export const mutantsIn = (files: readonly string[]): readonly UseCaseMutant[] =>
  files.flatMap((file) => mutantsOf(file, readFileSync(root + file, 'utf8')));

const hashOf = (...words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n')).digest('hex');

/** `most` of them by chance of the commit's hash, of each kind in turn: nine of ten are guards. */
export const drawn = (
  mutants: readonly UseCaseMutant[],
  commit: string,
  most: number,
): readonly UseCaseMutant[] => {
  const byHash = (ofKind: readonly UseCaseMutant[]) =>
    ofKind
      .map((mutant) => ({ mutant, hash: hashOf(commit, nameOf(mutant)) }))
      .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  const rows = kinds.flatMap((kind) =>
    byHash(mutants.filter((mutant) => mutant.kind === kind)).map((row, turn) => ({ ...row, turn })),
  );
  return rows
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ mutant }) => mutant);
};

/** The same seventh on each day of that number, whatever else changes. */
export const seventh = (mutants: readonly UseCaseMutant[], day: number): readonly UseCaseMutant[] =>
  mutants.filter((mutant) => Number.parseInt(hashOf(nameOf(mutant)).slice(0, 8), 16) % 7 === day);
