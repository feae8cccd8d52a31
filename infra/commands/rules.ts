import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * npm run rules
 *
 * Reads functions/domain/rules.md: prints how many rules it has, how many are not kept yet, and which. Ends with 0, also
 * while some are not kept; whether each row is true of the repository is the work of test/infra/rules.test.ts.
 */

/** One row of a table of the rules. A number may have several rows: each is one part of what it says. */
export interface RuleRow {
  /** `P45`, `R-13`, `L-4`, `S8`, `F12`, `I6`. */
  readonly number: string;
  /** One or two sentences; the whole row is on this line of the file, counted from 1. */
  readonly rule: string;
  readonly line: number;
  /** Where it comes from: the clause of the policy, a section of the law, a fault or an invariant. */
  readonly source: string;
  /** The file that keeps it and the file of the test whose title carries the number; undefined: not kept yet. */
  readonly kept: { readonly file: string; readonly test: string } | undefined;
}

const notYet = 'not yet';
const numbered = /^(?:P\d{2}|[RL]-\d{1,2}|[SFI]\d{1,2})$/;

const rowOf = (text: string, line: number): readonly RuleRow[] => {
  const [, number = '', ...cells] = text.split('|').map((cell) => cell.trim());
  if (!text.startsWith('|') || !numbered.test(number)) return [];
  const [rule = '', source = '', file = '', test = '', end] = cells.map((cell) => cell.replaceAll('`', ''));
  if (end !== '' || cells.length !== 5)
    throw new Error(`Line ${line} of the rules: a row has number, rule, source, file and test.`);
  const kept = file === notYet && test === notYet ? undefined : { file, test };
  return [{ number, rule, line, source, kept }];
};

/** The rows of the rules, in order. @throws {Error} for a numbered row that does not have five cells */
export const rulesIn = (text: string): readonly RuleRow[] =>
  text.split('\n').flatMap((row, index) => rowOf(row, index + 1));

/** The rules as they are in the repository. */
export const readRules = (): string =>
  readFileSync(fileURLToPath(new URL('../../functions/domain/rules.md', import.meta.url)), 'utf8');

if (import.meta.main) {
  const rules = rulesIn(readRules());
  const open = rules.filter(({ kept }) => kept === undefined);
  const count = (some: readonly RuleRow[]) => new Set(some.map(({ number }) => number)).size;
  for (const { number, rule } of open) console.log(`not yet: ${number} ${rule}`);
  console.log(
    `${count(rules)} numbers in ${rules.length} rows; not kept yet: ${open.length} rows, in ${count(open)} numbers.`,
  );
}
