import { play } from './play.ts';
import { shrink } from './shrink.ts';
import { checkOf, isWorld, worlds } from './worlds.ts';

/**
 * Of a seed that broke a promise: which faults and which actors it takes.
 *
 * node test/simulation/shrink-seed.ts requests 5
 */
const [world = '', seed = ''] = process.argv.slice(2);
if (!isWorld(world)) throw new Error(`Name one of ${Object.keys(worlds).join(', ')}, and a seed.`);
const plan = worlds[world](Number(seed));
const played = await play(plan, checkOf[world]);
console.log(played.violations.join('\n') || 'No promise was broken.');
if (played.violations.length > 0)
  console.log(await shrink(plan, played, (smaller) => play(smaller, checkOf[world])));
process.exit(played.violations.length === 0 ? 0 : 1);
