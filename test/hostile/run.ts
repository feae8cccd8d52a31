/*
 * Hostile calls to every door, then secrets that open none, at night:
 * node test/hostile/run.ts [--calls 100000] [--secrets 100000] [--races 500] [--seed 1].
 * Prints the figures of each round, and each violation with its call. Ends with 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { routes } from '#infra/routes.ts';
import { play } from './play.ts';
import { figuresOf, sentenceOf } from './report.ts';
import { secretWorld } from './secret-world.ts';
import { attack, onceDoors, race, randomOf, rightAt, withPauses } from './secrets.ts';

const number = (usual: string) => ({ type: 'string', default: usual }) as const;
const { values } = parseArgs({
  options: { calls: number('100000'), secrets: number('100000'), races: number('500'), seed: number('1') },
});
const [calls, secrets, races, first] = [values.calls, values.secrets, values.races, values.seed].map(
  Number,
) as [number, number, number, number];
const began = Date.now();
const seconds = (): number => Math.round((Date.now() - began) / 1000);
let bad = 0;

/** A round keeps all its calls in memory. */
const mostOfEach = 20;
const each = Math.ceil(calls / routes.length);
for (let [left, seed] = [each, first]; left > 0; left -= mostOfEach, seed += 1) {
  const played = await play({ seed, each: Math.min(left, mostOfEach) });
  bad += played.violations.length;
  console.log(`${seconds()} s, seed ${seed}: ${figuresOf(played)}`);
  for (const violation of played.violations.slice(0, 20)) console.log(`  ${sentenceOf(violation)}`);
}

const stage = await secretWorld();
const again = stage.world.remember();
const mostTries = 10_000;
for (let [left, seed] = [secrets, first]; left > 0; left -= mostTries, seed += 1) {
  const { opened, failed, tries } = await attack(Math.min(left, mostTries), seed, stage);
  again();
  bad += opened.length + failed.length;
  const count = [...tries.values()].reduce((sum, one) => sum + one, 0);
  console.log(
    `${seconds()} s, seed ${seed}: ${count} secrets in ${tries.size} ways, ${opened.length} opened a door`,
  );
  for (const one of [...opened, ...failed].slice(0, 20)) console.log(`  ${one}`);
}

const random = randomOf(first);
withPauses(stage, random);
const most = 50;
let won = 0;
for (let n = 0; n < races; n += 1) {
  const name = onceDoors[n % onceDoors.length] as (typeof onceDoors)[number];
  const ways = 2 + Math.floor(random() * (most - 1));
  for (const shown of rightAt(name, stage)) {
    again();
    const { winners, statuses } = await race(stage, name, shown, ways);
    const replay = await race(stage, name, shown, 2);
    won += winners;
    if (winners <= 1 && replay.winners === 0 && !statuses.includes(500)) continue;
    bad += 1;
    console.log(`  ${name}, ${ways} at once: ${winners} winners, then ${replay.winners}; ${statuses}`);
  }
}
console.log(`${seconds()} s: ${races} races of 2 to ${most}, ${won} winners; ${bad} violations in all`);
process.exitCode = bad === 0 ? 0 : 1;
