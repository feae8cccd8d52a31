/*
 * `npm run -s mutants:use-cases`: 24 mutants of the use cases that the last commit changed, drawn by its hash, each against the
 * nearest tests that load its file. `-- --since <commit>` what changed since then · `--count n` · `--minutes n` begins no mutant after
 * so many · `--all-seventh n` the n-th seventh of all, from 0 · `--only <file>` all of a file · `--match <text>` whose name has it.
 * Exit 1 when one lives that compiles and that nobody has judged in judged.ts.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Place } from '../apply.ts';
import { FailedOutsideTests, runTests, type Verdict } from '../run-tests.ts';
import { doesNotCompile } from '../stryker/compiler.ts';
import { spanOf } from '../stryker/report.ts';
import { changedSince, commitNow, drawn, mutantsIn, seventh, useCases } from './draw.ts';
import { judged } from './judged.ts';
import type { UseCaseMutant } from './mutants-of.ts';
import { nameOf } from './name.ts';
import { nearestTests } from './nearest-tests.ts';

const { values } = parseArgs({
  options: {
    since: { type: 'string', default: 'HEAD~1' },
    count: { type: 'string', default: '24' },
    minutes: { type: 'string', default: '600' },
    'all-seventh': { type: 'string' },
    only: { type: 'string', multiple: true },
    match: { type: 'string' },
  },
});

const from = performance.now();
const remaining = (): number => Number(values.minutes) * 60_000 - (performance.now() - from);
/** Milliseconds of one group of tests: a mutant may wait for what never comes. Time that ends says nothing about a mutant. */
const within = (): number => Math.max(1, Math.min(60_000, remaining()));

const chosen = (): readonly UseCaseMutant[] => {
  const matching = (files: readonly string[]): readonly UseCaseMutant[] =>
    mutantsIn(files).filter((mutant) => values.match === undefined || nameOf(mutant).includes(values.match));
  if (values.only !== undefined) return matching(values.only);
  const day = values['all-seventh'];
  if (day !== undefined) return seventh(matching(useCases()), Number(day));
  return drawn(matching(changedSince(values.since)), commitNow(), Number(values.count));
};

/** @param ran a file that it leaves when it runs, whatever process that is in */
const placeOf = (mutant: UseCaseMutant, ran: string): Place => {
  const [from, to] = spanOf(mutant);
  const write = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`;
  const mark = `(globalThis.mutantRan ??= (${write}, true))`;
  const isStatement = mutant.kind === 'statement' || mutant.kind === 'order';
  const replace = isStatement ? `;${mark};${mutant.replacement}` : `(${mark}, ${mutant.replacement})`;
  return { file: mutant.file, from, to, replace };
};

type Outcome = 'killed' | 'late' | 'survived' | 'no coverage';

const outcomeOf = async (
  mutant: UseCaseMutant,
  groups: readonly (readonly string[])[],
): Promise<readonly [Outcome, by?: string]> => {
  const folder = mkdtempSync(join(tmpdir(), 'use-case-'));
  const ran = join(folder, 'ran');
  try {
    for (const paths of groups) {
      const run = { project: 'unit', config: '.config/vitest.config.ts', paths, within: within() };
      const verdict: Verdict = await runTests(JSON.stringify(placeOf(mutant, ran)), run);
      if (verdict === 'late') return ['late'];
      if (typeof verdict === 'object')
        return ['killed', `${verdict.failed.file}: ${verdict.failed.title ?? 'does not load'}`];
    }
    return [existsSync(ran) ? 'survived' : 'no coverage'];
  } catch (error) {
    // What runs outside of a test has failed, for example a promise that nobody waits for.
    if (error instanceof FailedOutsideTests) return ['killed', error.message];
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);
const mutants = chosen();
const nearest = nearestTests();
const counted: Record<Outcome, number> = { killed: 0, late: 0, survived: 0, 'no coverage': 0 };
const alive: UseCaseMutant[] = [];
let left = mutants.length;
for (const mutant of mutants) {
  if (remaining() <= 0) break;
  const at = performance.now();
  const [outcome, by] = await outcomeOf(mutant, nearest(mutant.file));
  left -= 1;
  counted[outcome] += 1;
  if (outcome === 'survived' || outcome === 'no coverage') alive.push(mutant);
  const { line } = mutant.location.start;
  console.log(
    `${outcome} · ${mutant.kind} · line ${line} · ${nameOf(mutant)} · ${seconds(at)} s${by === undefined ? '' : ` · ${by}`}`,
  );
}

const refused = doesNotCompile(alive, 'functions');
const known = new Set(judged.flatMap((one) => one.mutants));
const open = alive.filter((mutant) => !refused.has(mutant) && !known.has(nameOf(mutant)));
const { killed, late } = counted;
console.log(
  `${mutants.length - left} mutants of use cases in ${seconds(from)} s${left > 0 ? `, no time for ${left}` : ''}: ${killed} killed, ${late} stopped by the clock,`,
  `${refused.size} live that do not compile, ${alive.length - refused.size - open.length} that are judged, ${open.length} that nobody has judged`,
);
if (open.length > 0) {
  console.error(open.map(nameOf).join('\n'));
  process.exitCode = 1;
}
