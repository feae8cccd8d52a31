/*
 * How many privacy requests a second are taken, by the laptop and by Fides (PyPI) over PostgreSQL and Redis of Debian, on this
 * machine in one run: npm run bench:fides -- [--rounds 5]. In turns, each alone with its client, at concurrency 1 and 8. On both sides
 * the disk has a request before it is answered (fsync). Ends with 1 where the laptop is behind, with 2 when the machine is too busy to say.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { pythonTools } from '#infra/commands/python-tools.ts';
import { Failed, root } from '#infra/commands/rehearse-run.ts';
import { openLaptop } from '#test/support/laptop.ts';
import { compare, exitCodeOf, mostForeign, type Pair, tableOf } from './fides/compared.ts';
import { installedServers } from './fides/debian.ts';
import { openFides } from './fides/fides.ts';
import { type Door, roundOf } from './fides/load.ts';
import { processorTime } from './fides/processor.ts';
import { medianOf } from './verdict.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const sizes = [
  { concurrency: 1, count: 100 },
  { concurrency: 8, count: 240 },
];

const doorOf = (baseUrl: string): Door => ({
  url: `${baseUrl}/api/requests`,
  bodyOf: (n) => ({
    ...{ kind: 'access', capacity: 'account-holder', account: `A-${n}`, name: `Person ${n}` },
    ...{ email: `p${n}@example.org`, details: 'Show me my data.' },
  }),
  isTaken: (status) => status === 201,
});

const command = async (): Promise<void> => {
  const servers = installedServers();
  const requirements = `${root}test/bench/fides/requirements.txt`;
  const tools = await pythonTools({ folder: `${root}.cache/fides/`, requirements });
  await using fides = await openFides(tools, servers);
  await using laptop = await openLaptop('2026-11-24T15:00:00Z', { FSYNC: 'on' });
  const laptopDoor = doorOf(laptop.baseUrl);
  let sent = 0;
  const foreign: number[] = [];
  const play = async (door: Door, size: (typeof sizes)[number]) => {
    const [before, began] = [processorTime(fides.pids), performance.now()];
    const { perSecond } = await roundOf(door, { ...size, from: sent });
    const [after, took] = [processorTime(fides.pids), performance.now() - began];
    foreign.push((after.foreign - before.foreign) / (took * availableParallelism()));
    const whose = door === fides.door ? 'ofRoots' : 'ofOthers';
    // Of both alike, so that a neighbor's work is never in a round.
    await laptop.advance('PT0S');
    return {
      ...{ perSecond, processorMs: (after[whose] - before[whose]) / size.count },
      allPerSecond: (1000 * size.count) / (performance.now() - began),
    };
  };
  const pairOf = async (size: (typeof sizes)[number], isLaptopFirst: boolean) => {
    const order = isLaptopFirst ? ([laptopDoor, fides.door] as const) : ([fides.door, laptopDoor] as const);
    const [first, second] = [await play(order[0], size), await play(order[1], size)];
    sent += size.count;
    return isLaptopFirst ? { laptop: first, fides: second } : { laptop: second, fides: first };
  };
  console.log('Both are up.');
  await pairOf({ concurrency: 8, count: 200 }, true);
  const pairs = new Map<number, Pair[]>(sizes.map(({ concurrency }) => [concurrency, []]));
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const size of sizes) {
      const pair = await pairOf(size, round % 2 === 0);
      pairs.get(size.concurrency)?.push(pair);
      all.push(pair.laptop.allPerSecond);
    }
  const requesters = (await laptop.mail()).map(({ to }) => to).filter((to) => /^p\d+@example\.org$/.test(to));
  const addressed = new Set(requesters).size;
  const stored = await fides.stored();
  if (addressed !== sent || stored !== sent)
    throw new Failed(
      `${sent} sent to each: ${addressed} got a letter of the laptop, Fides stored ${stored}.`,
    );
  const compared = sizes.map(({ concurrency }) => compare(concurrency, pairs.get(concurrency) ?? []));
  console.log(`Requests taken in a second; Fides 2.78.2 over PostgreSQL ${fides.postgresVersion}, fsync on both sides
${tableOf(compared)}
The last two columns are processor time of one request until the last of its round is answered, with all that ran meanwhile.
Before it answers, Fides has stored the request, which waits for approval; it does nothing more.
The laptop has stored it and started its machine. The machines wait their turn while somebody is at a door; with them done and the
letters out it goes through ${medianOf(all).toFixed(1)} requests a second. Each of the ${sent} requests got its letter.
Other work took ${(100 * medianOf(foreign)).toFixed(0)} % of the processors; over ${100 * mostForeign} % nothing can be said.`);
  process.exitCode = exitCodeOf(compared, medianOf(foreign));
};

await command().catch((error: unknown) => {
  if (!(error instanceof Failed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code;
});
