/*
 * `npm run mutants`: each deliberate defect against the tests that should notice it. What has a result is skipped, so a stopped
 * run goes on where it was: `-- --only <name>` · `--columns unit,simulation,model` · `--again` runs what has a result, too, and
 * begins with the test that noticed it last time · `--first` only the first file: what that lets pass gets no result.
 * Exit 1 when a defect lives.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Column, columns } from './columns.ts';
import type { Patch } from './patch.ts';
import { patches, patchNamed } from './patches.ts';
import { type Cell, cellOf, readResults, record, writeTable } from './results.ts';
import { type Failure, runTests, type Verdict } from './run-tests.ts';
import { stagesOf } from './stages.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    columns: { type: 'string', default: columns.join() },
    again: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
  },
});

/** Milliseconds for each step of a cell. */
const within = 240_000;
const minute = 60_000;

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);
const chosen = values.columns.split(',').map((name) => {
  if (!isColumn(name)) throw new Error(`No column is called ${name}.`);
  return name;
});

/**
 * The file that failed, alone: it must fail again, or never end, and pass without the defect; else it says nothing about the
 * defect.
 */
const mustConfirm = async (project: Column, { name }: Patch, { file, title }: Failure): Promise<void> => {
  const alone = { project, paths: [file], within: 4 * minute };
  const again = await runTests(name, alone);
  const isCaught = again === 'late' || typeof again === 'object';
  if (isCaught && (await runTests('', alone)) === 'passed') return;
  const why = isCaught ? 'fails without it, too' : 'passes when it runs alone';
  throw new Error(`${name}: ${file} (${title ?? 'does not load'}) ${why}. Mend the test, then run again.`);
};

const cellFor = async (column: Column, patch: Patch): Promise<Cell | undefined> => {
  const from = Date.now();
  const known = cellOf(readResults(), patch, column);
  const last = known?.was === 'caught' ? known.by : undefined;
  const stages = [...(last === undefined ? [] : [[last.file]]), ...(stagesOf(column, patch) ?? [])];
  let verdict: Verdict = 'no-tests';
  for (const [at, paths] of stages.entries()) {
    if (values.first && at > 0) return undefined;
    verdict = await runTests(patch.name, { project: column, paths, within });
    if (verdict === 'late' || typeof verdict === 'object') break;
  }
  if (verdict === 'no-tests') return undefined;
  const isAsBefore = typeof verdict === 'object' && isDeepStrictEqual(verdict.failed, last);
  if (typeof verdict === 'object' && !isAsBefore) await mustConfirm(column, patch, verdict.failed);
  const when = { on: new Date().toISOString().slice(0, 10), seconds: Math.round((Date.now() - from) / 1000) };
  if (typeof verdict === 'object') return { was: 'caught', by: verdict.failed, ...when };
  return { was: verdict === 'passed' ? 'alive' : 'late', ...when };
};

let living = 0;
for (const patch of values.only?.map(patchNamed) ?? patches) {
  for (const column of chosen) {
    if (!values.again && cellOf(readResults(), patch, column) !== undefined) continue;
    const cell = await cellFor(column, patch);
    if (cell === undefined) continue;
    record(patch, column, cell);
    const by = cell.was === 'caught' ? ` by ${cell.by.file}: ${cell.by.title ?? 'does not load'}` : '';
    console.log(`${patch.name} · ${column} · ${cell.was}${by} · ${cell.seconds} s`);
  }
  const cells = columns.flatMap((column) => cellOf(readResults(), patch, column) ?? []);
  if (cells.length > 0 && cells.every(({ was }) => was !== 'caught')) living += 1;
}
writeTable();
if (living > 0) {
  console.error(`${living} live.`);
  process.exitCode = 1;
}
