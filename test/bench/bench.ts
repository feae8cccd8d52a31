/*
 * How long each deployed bundle takes to start: npm run bench [-- --check] [--samples=11] [--once] [function …]. Every sample is a
 * process of its own. In each round all bundles take turns with what they are compared with: an empty one, the SDK alone as it
 * comes, and a "typical heavy" one (import-heavy.ts). What a process takes for an empty bundle is taken off everywhere.
 * Of 168 figures some are beyond their budget by chance: those are measured twice as often again, and judged by all of their rounds.
 * With --check it ends with 1 when a bundle is beyond its budget by more than its spread, with 2 when the spread is over 8 %,
 * and writes test/bench/latest.json. With --once it shows that every bundle loads and keeps the rules (bundle-rules.ts).
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleOf } from '#infra/constructs/bundles.ts';
import { bundling } from '#infra/constructs/bundling.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { budgetOf } from './budgets.ts';
import { brokenBy, kilobytesAtStart } from './bundle-rules.ts';
import { openFakeTable } from './fake-table.ts';
import { isPinned, type Moment, type Start, start, type Way, wayOf } from './one-start.ts';
import { buildReferences } from './reference-bundles.ts';
import { exitCodeOf, type Judged, judge, medianOf, mostSpread } from './verdict.ts';

const { values, positionals } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    samples: { type: 'string', default: '11' },
  },
  allowPositionals: true,
});
const names = (Object.keys(functions) as FunctionName[]).filter(
  (name) => positionals.length === 0 || positionals.includes(name),
);

const broken = names.flatMap((name) => brokenBy(name).map((rule) => `${name} ${rule}`));
for (const sentence of broken) console.error(sentence);
if (broken.length > 0) process.exit(1);
if (values.once) {
  for (const name of names) start(bundleOf(name));
  console.log(`${names.length} bundles load and keep the rules`);
  process.exit(0);
}

await using table = await openFakeTable();
const { empty, heavy, sdkOf } = buildReferences(names);
const ways = new Map<string, Way>();
for (const name of names) {
  const way = sdkOf(name) === undefined ? undefined : wayOf(bundleOf(name), table);
  if (way !== undefined) ways.set(bundleOf(name), way);
}
const sdks = [...new Set(names.map(sdkOf))].filter((one) => one !== undefined);
for (const sdk of sdks) ways.set(sdk, 'reference');

type Round = ReadonlyMap<string, Start>;
const rounds: Round[] = [];
const play = (those: readonly FunctionName[], times: number): void => {
  const beside = new Set(those.flatMap((name) => sdkOf(name) ?? []));
  for (let n = 0; n < times; n++) {
    const round = new Map<string, Start>();
    for (const bundle of [empty, heavy, ...beside, ...those.map(bundleOf)]) {
      const way = ways.get(bundle);
      round.set(bundle, way === undefined ? start(bundle) : start(bundle, way, table));
    }
    rounds.push(round);
  }
};

type What = keyof Start;
type Unit = keyof Moment;
/** Beyond an empty bundle in the same round; absent where the function takes a valid call. */
const beyondEmpty = (round: Round, bundle: string, what: What, unit: Unit): number | undefined => {
  const [at, floor] = [round.get(bundle)?.[what], round.get(empty)?.loaded];
  return at && floor && at[unit] - floor[unit];
};
const ratios = (bundle: string, beside: string, what: What, unit: Unit): readonly number[] =>
  rounds.flatMap((round) => {
    const [own, other] = [bundle, beside].map((one) => beyondEmpty(round, one, what, unit));
    return own === undefined || other === undefined ? [] : own / other;
  });
const middle = (bundle: string, what: What, unit: Unit): number =>
  medianOf(rounds.flatMap((round) => beyondEmpty(round, bundle, what, unit) ?? []));
const rounded = (one: number): number => Math.round(one * 1000) / 1000;

const figuresOf = (bundle: string, what: What) => ({
  cpu: rounded(middle(bundle, what, 'cpu')),
  wall: rounded(middle(bundle, what, 'wall')),
});

const rowOf = (name: FunctionName, sdk: string) => {
  const [own, hasReply] = [bundleOf(name), ways.has(bundleOf(name))];
  const judged = (what: What, budget: number): Judged =>
    judge({ name: `${name}, ${what}`, ratios: ratios(own, sdk, what, 'cpu'), budget });
  return {
    name,
    kilobytes: Math.round(kilobytesAtStart(name)),
    loaded: {
      ...figuresOf(own, 'loaded'),
      ofHeavy: rounded(medianOf(ratios(own, heavy, 'loaded', 'cpu'))),
      ofSdkByTheClock: rounded(medianOf(ratios(own, sdk, 'loaded', 'wall'))),
      judged: judged('loaded', budgetOf.import),
    },
    ...(hasReply
      ? {
          replied: {
            ...figuresOf(own, 'replied'),
            ofSdkByTheClock: rounded(medianOf(ratios(own, sdk, 'replied', 'wall'))),
            judged: judged('replied', budgetOf.reply(name)),
          },
        }
      : {}),
  };
};

const judgedRows = () =>
  names.flatMap((name) => {
    const sdk = sdkOf(name);
    return sdk === undefined ? [] : rowOf(name, sdk);
  });

play(names, Number(values.samples));
const isOver = ({ loaded, replied }: ReturnType<typeof rowOf>): boolean =>
  loaded.judged.isOver || replied?.judged.isOver === true;
const over = judgedRows().filter(isOver);
if (over.length > 0)
  play(
    over.map(({ name }) => name),
    2 * Number(values.samples),
  );
const rows = judgedRows();
const worst = rows.toSorted((a, b) => b.loaded.judged.ratio - a.loaded.judged.ratio);
const said = ({ ratio, spread, isOver }: Judged): string =>
  `${ratio.toFixed(2)} ± ${(100 * spread).toFixed(0)} %${isOver ? ' over' : ''}`;
for (const { name, kilobytes, loaded, replied } of worst)
  console.log(
    `${name.padEnd(24)} ${String(kilobytes).padStart(5)} KB  ${loaded.cpu.toFixed(1).padStart(6)} ms, ${said(loaded.judged).padEnd(16)} of its SDK, ${loaded.ofHeavy.toFixed(2)} of heavy; first reply ${replied ? said(replied.judged) : 'takes a valid call'}`,
  );
const all = rows.flatMap(({ loaded, replied }) => [loaded.judged, ...(replied ? [replied.judged] : [])]);
const noise = medianOf(all.map(({ spread }) => spread));
console.log(
  `${all.filter(({ isOver }) => isOver).length} of ${all.length} budgets exceeded; spread ${(100 * noise).toFixed(1)} % (at most ${100 * mostSpread} %)`,
);
if (values.check) {
  const machine = {
    ...{ node: process.version, architecture: process.arch, isPinned, load: rounded(loadavg()[0] ?? 0) },
    ...{ processor: cpus()[0]?.model, cores: cpus().length, gigabytes: Math.round(totalmem() / 2 ** 30) },
  };
  const told = { machine, samples: Number(values.samples), spread: rounded(noise), bundles: rows };
  writeFileSync(`${bundling.absWorkingDir}test/bench/latest.json`, `${JSON.stringify(told, null, 2)}\n`);
  process.exitCode = exitCodeOf(all);
}
