import { readFileSync } from 'node:fs';

interface Position {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** A mutant of Stryker's report (schema 2 of mutation-testing-elements). */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly static?: boolean;
  readonly location: { readonly start: Position; readonly end: Position };
}

export interface MutantOfFile extends Mutant {
  /** From the root. */
  readonly file: string;
  /** The file's text without the mutation. */
  readonly source: string;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

export const readReport = (path: string): readonly MutantOfFile[] => {
  const { files }: Report = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, source })),
  );
};

const survived = new Set(['Survived', 'NoCoverage']);
export const isAlive = ({ status }: Mutant): boolean => survived.has(status);

/** Where the mutated text begins and ends in the file's text. */
export const spanOf = ({ source, location }: MutantOfFile): readonly [from: number, to: number] => {
  const lines = source.split('\n');
  const at = ({ line, column }: Position): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return [at(location.start), at(location.end)];
};

/** As `--mutate` takes it: columns from 0, the end not counted. */
export const rangeOf = ({ file, location: { start, end } }: MutantOfFile): string =>
  `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
