import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from './checker/checker.ts';
import type { Job, JobResult } from './job.ts';
import { isWorld } from './worlds.ts';

/**
 * Plays as many worlds as it takes for so many requests and breaches, in two processes. What is done is kept in a file, so a
 * second call goes on where the first was stopped. Ends with 1 if a promise was broken.
 *
 * npm run simulate -- --requests 1000000 --breaches 10000 [--complaints 1000] [--race 100] [--holders 100] [--erasures 50] [--from 1] [--minutes 60] [--anew]
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '0' },
    breaches: { type: 'string', default: '0' },
    complaints: { type: 'string', default: '0' },
    race: { type: 'string', default: '0' },
    holders: { type: 'string', default: '0' },
    erasures: { type: 'string', default: '0' },
    from: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
    anew: { type: 'boolean', default: false },
  },
});

/** Requests, complaints, breaches in one play of a world; of the others, plays. */
const perPlay = { requests: 24, complaints: 10, breaches: 2, race: 1, holders: 1, erasures: 1 } as const;

const wanted = (world: keyof typeof perPlay): number => Math.ceil(Number(values[world]) / perPlay[world]);

const jobs: readonly Job[] = (Object.keys(perPlay) as (keyof typeof perPlay)[])
  .flatMap((world) =>
    Array.from({ length: wanted(world) }, (_, n) => ({
      ...{ world, seed: Number(values.from) + n },
      place: n / wanted(world),
    })),
  )
  // A run that is stopped early has played some of each.
  .sort((a, b) => a.place - b.place)
  .map(({ world, seed }) => ({ world, seed }));

const root = join(import.meta.dirname, '../..');
const file = join(root, '.cache/simulation/done.ndjson');
mkdirSync(dirname(file), { recursive: true });
if (values.anew) rmSync(file, { force: true });

const nameOf = ({ world, seed }: Job): string => `${world} ${seed}`;
const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const asked = new Set(jobs.map(nameOf));
const results: JobResult[] = kept
  .map((line) => JSON.parse(line) as JobResult)
  .filter((one) => isWorld(one.world) && asked.has(nameOf(one)));
const done = new Set(results.map(nameOf));
const queue = jobs.filter((job) => !done.has(nameOf(job)));

const startedAt = performance.now();
const endsAt =
  Number(values.minutes) > 0 ? startedAt + Number(values.minutes) * 60_000 : Number.POSITIVE_INFINITY;
const keptAlready = results.length;

const sumOf = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const said = (n: number): string => Math.round(n).toLocaleString('en-US');

const show = (): void => {
  const [part, width] = [results.length / jobs.length, 24];
  const filled = Math.floor(part * width);
  const seconds = (performance.now() - startedAt) / 1000;
  const fresh = results.slice(keptAlready);
  const rate = sumOf(fresh.map(({ events }) => events)) / seconds;
  const broken = sumOf(results.map(({ violations }) => violations.length));
  process.stderr.write(
    `\r[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${said(results.length)} of ${said(jobs.length)} plays, ${said(rate)} events/s, ${said(broken)} violations `,
  );
};

const keep = (result: JobResult): void => {
  results.push(result);
  appendFileSync(file, `${JSON.stringify(result)}\n`);
  for (const violation of result.violations) process.stderr.write(`\n${nameOf(result)}: ${violation}\n`);
  show();
};

/** A worker that dies takes its job with it: that is a violation, too. */
const work = async (): Promise<void> => {
  let worker: ChildProcess | undefined;
  for (let job = queue.shift(); job !== undefined && performance.now() < endsAt; job = queue.shift()) {
    worker ??= fork(join(import.meta.dirname, 'simulate-worker.ts'));
    const current = worker;
    const result = await played(current, job);
    if (current.exitCode !== null || current.signalCode !== null) worker = undefined;
    keep(result);
  }
  worker?.disconnect();
};

const failed = (job: Job, why: string): JobResult => ({
  ...job,
  ...{ events: 0, ms: 0, reach: {}, faults: {}, violations: [`the play ended badly: ${why}`] },
});

const played = (worker: ChildProcess, job: Job): Promise<JobResult> =>
  new Promise((resolve) => {
    const onExit = (code: number | null): void => resolve(failed(job, `its process ended with ${code}`));
    worker.once('exit', onExit);
    worker.once('message', (said: { readonly result?: JobResult; readonly failed?: string }) => {
      worker.off('exit', onExit);
      resolve(said.result ?? failed(job, said.failed ?? 'no reason'));
    });
    worker.send(job);
  });

await Promise.all(Array.from({ length: Number(values.workers) }, work));

const summed = (counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const [name, n] of counts.flatMap(Object.entries<number>)) sums[name] = (sums[name] ?? 0) + n;
  return sums;
};
const fresh = results.slice(keptAlready);
const seconds = (performance.now() - startedAt) / 1000;
const broken = results.filter(({ violations }) => violations.length > 0);

console.log(
  `\n${said(results.length)} of ${said(jobs.length)} plays, ${said(keptAlready)} of them kept from before.`,
);
console.log(
  `${said(sumOf(results.map(({ events }) => events)))} events, ${said(sumOf(fresh.map(({ events }) => events)) / seconds)} a second.`,
);
console.log('Faults that were put in:');
console.table(summed(results.map((one) => one.faults)));

const reached = Object.entries(summed(results.map((one) => one.reach)));
/** Where a play came to; every other name says what somebody did there. */
const where = ['route', 'done', 'function', 'state', 'fault'];
const isWhere = ([name]: readonly [string, number]): boolean => where.includes(name.split(' ')[0] ?? '');
console.log('What happened that could have broken a promise:');
console.table(Object.fromEntries(reached.filter((one) => !isWhere(one))));
const placesOf = (word: string): string =>
  said(reached.filter(([name]) => name.startsWith(`${word} `)).length);
console.log(
  `Reached: ${placesOf('route')} routes, ${placesOf('done')} of them with success; ${placesOf('function')} functions; ${placesOf('state')} states of machines, ${placesOf('fault')} of them with a fault.`,
);
console.log(
  `After each play ${Object.keys(checks).length} promises were checked: ${Object.keys(checks).join('; ')}.`,
);
for (const one of broken) for (const violation of one.violations) console.log(`${nameOf(one)}: ${violation}`);
console.log(broken.length === 0 ? 'No promise was broken.' : `${said(broken.length)} plays broke a promise.`);
process.exitCode = broken.length === 0 ? 0 : 1;
