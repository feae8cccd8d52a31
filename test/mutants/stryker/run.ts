/*
 * `npm run stryker`, nightly: every mechanical mutant of functions/domain. `-- breach calendar` for some nouns, `-- breach/hold`
 * for the files whose path begins so. First the noun's own tests, without the slow ones; then, for what lived, every test of
 * the domain; then the compiler. Exit 1 when something lives that nobody has judged in SURVIVORS.md: its row is printed.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { doesNotCompile } from './compiler.ts';
import config from './config.json' with { type: 'json' };
import { isAlive, type MutantOfFile, rangeOf, readReport } from './report.ts';
import { judgedRows, notJudgedYet, rowOf } from './table.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const domain = 'functions/domain/';
const folder = '.cache/stryker-reports/';
/** Remembers each year that it computed, so that a mutant would live on in the next test. */
const remembering = [`${domain}calendar/holidays.ts`];
const allTests = 'test/domain/**/*.test.ts';

interface Pass {
  readonly name: string;
  readonly tests: string;
  /** Milliseconds of a test that this pass leaves out. */
  readonly slowest?: number;
  /** Every mutant in a process of its own. */
  readonly isFresh?: boolean;
  readonly mutate: readonly string[];
}

/** @throws {Error} when Stryker itself fails */
const run = ({ name, tests, slowest, isFresh, mutate }: Pass): readonly MutantOfFile[] => {
  if (mutate.length === 0) return [];
  const [settings, report] = [`${folder}${name}.config.json`, `${folder}${name}.json`];
  // A mutant of a table that is made when its file is loaded needs a process of its own: SURVIVORS.md says that they wait.
  const over = { mutate, ignoreStatic: isFresh !== true, jsonReporter: { fileName: report } };
  writeFileSync(root + settings, JSON.stringify({ ...config, ...over }));
  const env = { ...(slowest && { SLOWEST_TEST: String(slowest) }), ...(isFresh && { FRESH: '1' }) };
  const { status } = spawnSync(
    process.execPath,
    ['test/mutants/stryker/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', settings],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TESTS: tests, ...env } },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${status} in ${name}.`);
  return readReport(root + report);
};

const nounOf = (file: string): string => file.slice(domain.length).match(/^(.+?)\//)?.[1] ?? '';

const judged = new Set(judgedRows().map(({ survivor }) => survivor));
const waiting = notJudgedYet();
mkdirSync(root + folder, { recursive: true });
const chosen = process.argv.slice(2);
const files = globSync(`${domain}**/*.ts`, { cwd: root }).filter(
  (file) => chosen.length === 0 || chosen.some((start) => file.startsWith(domain + start)),
);

for (const [noun, ofNoun] of Map.groupBy(files, nounOf)) {
  const from = performance.now();
  const name = noun || 'nouns';
  const tests = `test/domain/${noun && `${noun}/**/`}*.test.ts`;
  const slowest = 300;
  const first = [
    ...run({ name, tests, slowest, mutate: ofNoun.filter((file) => !remembering.includes(file)) }),
    ...run({
      name: `${name}-fresh`,
      tests,
      isFresh: true,
      mutate: ofNoun.filter((file) => remembering.includes(file)),
    }),
  ];
  const lived = first.filter((mutant) => isAlive(mutant) && !remembering.includes(mutant.file));
  const rows = new Set(lived.map(rowOf));
  const again = run({ name: `${name}-all`, tests: allTests, mutate: lived.map(rangeOf) });
  const alive = [
    ...first.filter((mutant) => isAlive(mutant) && remembering.includes(mutant.file)),
    ...again.filter((mutant) => isAlive(mutant) && rows.has(rowOf(mutant))),
  ];
  const refused = doesNotCompile(alive);
  const survivors = alive.filter((mutant) => !refused.has(mutant));
  const open = survivors.filter((mutant) => !judged.has(rowOf(mutant)));
  const news = open.filter(({ file }) => !waiting.some((start) => file.startsWith(start)));
  const minutes = ((performance.now() - from) / 60_000).toFixed(1);
  console.log(
    `${name}: ${first.length} mutants in ${minutes} min, ${first.length - alive.length} caught, ${refused.size} do not compile,`,
    `${survivors.length} live; nobody has judged ${open.length}, of which ${open.length - news.length} are in files that wait`,
  );
  console.log([...new Set(news.map(rowOf))].join('\n'));
  if (news.length > 0) process.exitCode = 1;
}
