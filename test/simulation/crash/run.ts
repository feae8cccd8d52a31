import { parseArgs } from 'node:util';
import { type Cell, crashed, undisturbed } from './cell.ts';
import { goldenPaths } from './paths.ts';

/*
 * node test/simulation/crash/run.ts [--every <n>] [path …]: crashes golden paths at every call of a service, by every fault
 * that this call can meet, and redrives all machines one to three times. Prints a line for each cell that ended otherwise
 * than the undisturbed run, and the cells of each fault.
 */

/** Over all paths and faults; fewer would mean that the paths do not play what they did. */
const fewest = 500;

const { values, positionals } = parseArgs({ options: { every: { type: 'string' } }, allowPositionals: true });
const every = Number(values.every ?? 1);
const paths = positionals.length > 0 ? positionals : Object.keys(goldenPaths);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const [byKind, findings]: [Record<string, number>, string[]] = [{}, []];
let count = 0;
for (const path of paths) {
  const calm = await undisturbed(path);
  const cells = calm.cells.filter((_, n) => n % every === 0);
  const before = findings.length;
  for (const cell of cells) {
    const found = await crashed(cell, calm);
    byKind[cell.kind] = (byKind[cell.kind] ?? 0) + 1;
    if (found.length > 0) findings.push(lineOf(cell, found));
    if (found.length > 0) say(findings.at(-1) ?? '');
  }
  count += cells.length;
  say(`${path}: ${cells.length} of ${calm.cells.length} cells, ${findings.length - before} differ`);
}
say(`${count} cells, ${findings.length} differ: ${JSON.stringify(byKind)}`);
const isWhole = positionals.length === 0 && every === 1;
if (isWhole && count < fewest) throw new Error(`only ${count} cells, and ${fewest} are promised`);
// Functions that died wait for nothing that comes.
process.exit(findings.length > 0 ? 1 : 0);

function lineOf({ path, at, kind, redrives }: Cell, found: readonly string[]): string {
  return `${path}: ${kind} at ${at}, redriven ${redrives} times: ${found.join('; ').slice(0, 1000)}`;
}
