import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Column, columns } from './columns.ts';
import type { Patch } from './patch.ts';
import { patches } from './patches.ts';
import type { Failure } from './run-tests.ts';

/** `alive`: every test passed. `late`: the tests did not end in time, which is no verdict. */
export type Cell =
  | { readonly was: 'caught'; readonly by: Failure; readonly on: string; readonly seconds: number }
  | { readonly was: 'alive' | 'late'; readonly on: string; readonly seconds: number };

interface Row {
  readonly patch: string;
  readonly cells: Partial<Record<Column, Cell>>;
}

type Results = Readonly<Record<string, Row>>;

const file = new URL('results.json', import.meta.url);
const table = new URL('TABLE.md', import.meta.url);

/** A patch that changed runs again. */
const digestOf = ({ file: of, find, replace }: Patch): string =>
  createHash('sha256')
    .update(JSON.stringify([of, find, replace]))
    .digest('hex')
    .slice(0, 16);

export const readResults = (): Results => JSON.parse(readFileSync(file, 'utf8'));

const rowOf = (results: Results, patch: Patch): Row => {
  const found = results[patch.name];
  const now = digestOf(patch);
  return found?.patch === now ? found : { patch: now, cells: {} };
};

export const cellOf = (results: Results, patch: Patch, column: Column): Cell | undefined =>
  rowOf(results, patch).cells[column];

const shownCell = (cell: Cell | undefined): string => {
  if (cell === undefined) return '-';
  if (cell.was !== 'caught') return cell.was === 'alive' ? '**alive**' : 'too late';
  const { file: of, title = 'does not load' } = cell.by;
  return `${of.replace('test/', '')}: ${title}`.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
};

const count = (results: Results, column: Column, was: Cell['was']): number =>
  patches.filter((patch) => cellOf(results, patch, column)?.was === was).length;

const lastOn = (results: Results): string =>
  patches
    .flatMap((patch) => columns.flatMap((column) => cellOf(results, patch, column)?.on ?? []))
    .sort()
    .at(-1) ?? 'never';

export const tableOf = (results: Results): string => {
  const rows = patches.map((patch) => {
    const cells = columns.map((column) => shownCell(cellOf(results, patch, column)));
    return `| ${[`\`${patch.name}\``, patch.breaks, patch.author, ...cells].join(' | ')} |`;
  });
  const sums = columns.map(
    (column) =>
      `- ${column}: ${count(results, column, 'caught')} caught, ${count(results, column, 'alive')} alive, ${count(results, column, 'late')} too late`,
  );
  return `# Deliberate defects, and the first test that notices each

Written by \`npm run mutants\`; last run ${lastOn(results)}. ${patches.length} defects. \`-\`: not run yet, or no test of the column loads the file. A test counts only if it fails again alone and passes without the defect. \`seen\`: its author knew the tests; \`unseen\`: did not look at them.

${sums.join('\n')}

| defect | what it breaks | author | unit | simulation | model |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
};

export const writeTable = (): void => writeFileSync(table, tableOf(readResults()));

/** Keeps the results of known patches, in their order. */
export const record = (patch: Patch, column: Column, cell: Cell): void => {
  const before = readResults();
  const row = rowOf(before, patch);
  const all: Results = { ...before, [patch.name]: { ...row, cells: { ...row.cells, [column]: cell } } };
  const known = patches.flatMap(({ name }) => (all[name] === undefined ? [] : [[name, all[name]] as const]));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(known), undefined, 2)}\n`);
  writeTable();
};
