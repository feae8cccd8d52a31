import { readFileSync } from 'node:fs';
import { type MutantOfFile, spanOf } from './report.ts';

const table = new URL('SURVIVORS.md', import.meta.url);
const domain = 'functions/domain/';

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Not longer than a reader needs to find it. */
const longest = 110;
const short = (text: string): string => {
  const line = onOneLine(text);
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
const code = (text: string): string => `\`\` ${short(text).replaceAll('|', '\\|')} \`\``;

/** The row of a survivor up to its verdict: file, line's text and mutation name it, no line number does. */
export const rowOf = (mutant: MutantOfFile): string => {
  const { file, source, location, replacement } = mutant;
  const line = source.split('\n')[location.start.line - 1] ?? '';
  const mutated = `${code(source.slice(...spanOf(mutant)))} → ${code(replacement)}`;
  return `| ${file.replace(domain, '')} | ${code(line)} | ${mutated} |`;
};

/** `equivalent: why` | `test added: its title` | `unreachable by type: why`. */
const verdict = /^ (equivalent|test added|unreachable by type): \S.* \|$/;
const row = /^\| (?<file>\S+\.ts) \| `` (?<line>.+?) `` \| `` .*? `` → `` .*? `` \|(?<verdict>.*)$/;

export interface JudgedRow {
  /** Without the verdict, as `rowOf` writes it. */
  readonly survivor: string;
  /** From the root. */
  readonly file: string;
  /** Without `…`, when it was cut. */
  readonly line: string;
}

/** @throws {Error} for a row without one of the three verdicts */
export const judgedRows = (text = readFileSync(table, 'utf8')): readonly JudgedRow[] =>
  text.split('\n').flatMap((written) => {
    const found = row.exec(written)?.groups;
    if (found === undefined) return [];
    const { file, line, verdict: says = '' } = found;
    if (!verdict.test(says)) throw new Error(`No verdict: ${written}`);
    return [
      {
        survivor: written.slice(0, written.length - says.length),
        file: domain + file,
        line: line!.replaceAll('\\|', '|').replace(/…$/, ''),
      },
    ];
  });

/** Whether the file still has the line that somebody judged. */
export const isCurrent = ({ line }: JudgedRow, source: string): boolean => onOneLine(source).includes(line);

/** How paths of the list "Not judged yet" begin, from the root. A new file beside them is not in it. */
export const notJudgedYet = (text = readFileSync(table, 'utf8')): readonly string[] =>
  [...text.matchAll(/^- `(\S+)`$/gm)].map(([, start]) => `${domain}${start}`);
