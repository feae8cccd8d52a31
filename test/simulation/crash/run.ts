import { parseArgs } from 'node:util';
import { type Cell, crashed, type Undisturbed, undisturbed } from './cell.ts';
import { goldenPaths } from './paths.ts';
import { sampleOf } from './sample.ts';

/*
 * node test/simulation/crash/run.ts [--most <cells>] [path …]: crashes golden paths at every call of a service, by every fault
 * that this call can meet, and redrives all machines one to three times. `--most`: so many cells, evenly over paths and
 * faults; without it, all of them, which takes hours. Prints each cell that ended otherwise than the undisturbed run, and
 * for each path how often each fault struck.
 */

/** Over all paths and faults; fewer would mean that the paths do not play what they did. */
const fewest = 500;

const { values, positionals } = parseArgs({ options: { most: { type: 'string' } }, allowPositionals: true });
const most = Number(values.most ?? Number.POSITIVE_INFINITY);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const calm = new Map<string, Undisturbed>();
for (const path of positionals.length > 0 ? positionals : Object.keys(goldenPaths))
  calm.set(path, await undisturbed(path));
const sample = sampleOf(
  [...calm.values()].flatMap(({ cells }) => cells),
  most,
);

let [count, differing] = [0, 0];
for (const [path, undisturbedRun] of calm) {
  const struck: Record<string, number> = {};
  let differ = 0;
  for (const cell of sample.filter((one) => one.path === path)) {
    const found = await crashed(cell, undisturbedRun);
    struck[cell.kind] = (struck[cell.kind] ?? 0) + 1;
    if (found.length > 0) differ += 1;
    if (found.length > 0) say(lineOf(cell, found));
  }
  const played = Object.values(struck).reduce((sum, n) => sum + n, 0);
  [count, differing] = [count + played, differing + differ];
  say(
    `${path}: ${played} of ${undisturbedRun.cells.length} cells, ${differ} differ: ${JSON.stringify(struck)}`,
  );
}
say(`${count} cells, ${differing} differ`);
const promised = positionals.length > 0 ? 0 : Math.min(fewest, most);
if (count < promised) throw new Error(`only ${count} cells, and ${promised} are promised`);
// Functions that died wait for nothing that comes.
process.exit(differing > 0 ? 1 : 0);

function lineOf({ path, at, kind, redrives }: Cell, found: readonly string[]): string {
  return `${path}: ${kind} at ${at}, redriven ${redrives} times: ${found.join('; ').slice(0, 1000)}`;
}
