/*
 * Hostile calls to every door, at night: node test/hostile/run.ts [--calls 100000] [--seed 1]. Prints the figures of each
 * round, and each violation with its call. Ends with 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { routes } from '#infra/routes.ts';
import { play } from './play.ts';
import { figuresOf, sentenceOf } from './report.ts';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const [calls, first] = [Number(values.calls), Number(values.seed)];
/** A round keeps all its calls in memory. */
const mostOfEach = 50;
const each = Math.ceil(calls / routes.length);
const began = Date.now();
let left = each;
let bad = 0;
for (let seed = first; left > 0; seed += 1) {
  const round = Math.min(left, mostOfEach);
  const played = await play({ seed, each: round });
  left -= round;
  bad += played.violations.length;
  console.log(`seed ${seed}: ${figuresOf(played)}`);
  for (const violation of played.violations.slice(0, 20)) console.log(`  ${sentenceOf(violation)}`);
}
console.log(
  `${each * routes.length} calls asked for, ${bad} violations, ${Math.round((Date.now() - began) / 1000)} s`,
);
process.exitCode = bad === 0 ? 0 : 1;
