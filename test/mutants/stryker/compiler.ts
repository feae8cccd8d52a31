import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MutantOfFile, spanOf } from './report.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const copy = join(root, '.cache/stryker-types');

const makeCopy = (folder: string): void => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(join(copy, 'functions'), { recursive: true });
  cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'domain.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
      include: [folder],
    }),
  );
};

const linesOf = (text: string): number => text.split('\n').length;

/** In no round do two mutants of a file share a line, so that an error's line names the one that made it. */
const roundsOf = <M extends MutantOfFile>(mutants: readonly M[]): readonly (readonly M[])[] => {
  const rounds: M[][] = [];
  for (const mutant of mutants) {
    const { start, end } = mutant.location;
    const isApart = ({ file, location }: MutantOfFile): boolean =>
      file !== mutant.file || location.end.line < start.line || location.start.line > end.line;
    const round = rounds.find((others) => others.every(isApart));
    if (round === undefined) rounds.push([mutant]);
    else round.push(mutant);
  }
  return rounds;
};

/** Every line stays where it is. */
const mutated = (mutants: readonly MutantOfFile[]): string =>
  [...mutants]
    .sort((a, b) => spanOf(b)[0] - spanOf(a)[0])
    .reduce((text, mutant) => {
      const [from, to] = spanOf(mutant);
      const missing = linesOf(mutant.source.slice(from, to)) - linesOf(mutant.replacement);
      return text.slice(0, from) + mutant.replacement + '\n'.repeat(missing) + text.slice(to);
    }, mutants[0]?.source ?? '');

const keepsLines = (mutant: MutantOfFile): boolean =>
  linesOf(mutant.replacement) <= linesOf(mutant.source.slice(...spanOf(mutant)));

const errorsOfCopy = (): readonly { readonly file: string; readonly line: number }[] => {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'domain.json', '--pretty', 'false'],
    { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file = '', line]) => ({
    file,
    line: Number(line),
  }));
};

/**
 * Survivors that nobody can write, because TypeScript refuses their own lines. One that makes an error only elsewhere stays a
 * survivor: somebody reads it. @param folder with all that their files import
 */
export const doesNotCompile = <M extends MutantOfFile>(
  survivors: readonly M[],
  folder = 'functions/domain',
): ReadonlySet<M> => {
  const refused = new Set<M>();
  if (survivors.length === 0) return refused;
  makeCopy(folder);
  for (const round of roundsOf(survivors.filter(keepsLines))) {
    const byFile = Map.groupBy(round, ({ file }) => file);
    for (const [file, mutants] of byFile) writeFileSync(join(copy, file), mutated(mutants));
    for (const { file, line } of errorsOfCopy())
      for (const mutant of byFile.get(file) ?? []) {
        const { start, end } = mutant.location;
        if (start.line <= line && line <= end.line) refused.add(mutant);
      }
    for (const [file, [one]] of byFile) writeFileSync(join(copy, file), one?.source ?? '');
  }
  return refused;
};
