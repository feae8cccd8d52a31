import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * npm run rules: prints how many rules functions/domain/rules.md has and which are not kept yet. Exits 0.
 * test/infra/rules.test.ts checks the rows.
 */

/** A number may have several rows, one per part of the rule. */
export interface RuleRow {
  readonly number: string;
  /** One or two sentences; `line` counts from 1. */
  readonly rule: string;
  readonly line: number;
  /** Clause of the policy, section of law, fault or invariant. */
  readonly source: string;
  /** Undefined: not kept yet. The test's title carries the number. */
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

/** @throws {Error} for a numbered row without five cells */
export const rulesIn = (text: string): readonly RuleRow[] =>
  text.split('\n').flatMap((row, index) => rowOf(row, index + 1));

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
