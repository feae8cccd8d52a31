/* Letters that a flood of requests in one day leads to (S12): `node test/bench/flood.ts 2000`. */
import { aFloodedHouse, carl, cora, rita, shapes, victim } from '#test/support/flooded.ts';

const total = Number(process.argv[2] ?? 1000);
const on = await aFloodedHouse();
const startedAt = performance.now();
await on.flood(total, Object.values(shapes));
console.info(`${total} requests, ${Math.round((performance.now() - startedAt) / 1000)} s`);
for (const to of [victim, cora, carl, rita]) {
  const { asks, tells, lists } = on.counted(to);
  const named = lists.map((one) => `${one.letters} lists of ${one.asks ? 'questions' : 'other letters'}`);
  console.info(`${to}: ${asks} questions, ${tells} others, ${named.join(', ')}`);
}
