/*
 * A test runner for Stryker that loads the tests of the domain once and runs them again and again in one process: pure code
 * needs no new one. Vitest loads all of it anew for each mutant, which takes twenty-five times as long.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { type Kept, testsOf } from './declared.ts';

interface Coverage {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}

/** What Stryker's mutated code reads and writes. */
const stryker: {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Coverage;
} = {};
Object.assign(globalThis, { __stryker__: stryker });

const declared = new URL('declared.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' && context.parentURL !== declared
      ? { url: declared, shortCircuit: true }
      : next(specifier, context),
});

interface Test extends Kept {
  readonly id: string;
  readonly file: string;
  /** Milliseconds in the last run that passed. */
  took: number;
}
interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'runtime' | 'static';
}

const slowest = Number(process.env.SLOWEST_TEST ?? Number.POSITIVE_INFINITY);

/** Milliseconds. */
const quick = 1000;

/** In Stryker's copy of the repository; a process that was started anew reads them. */
const times = 'times.json';

/** Spies, false clocks and snapshots need Vitest itself. */
const usesNoMore = (file: string): boolean =>
  !/\bvi\b.* from 'vitest'|toMatchFileSnapshot/.test(readFileSync(file, 'utf8'));

const loaded = async (): Promise<Test[]> => {
  const tests: Test[] = [];
  const known: Readonly<Record<string, number>> = existsSync(times)
    ? JSON.parse(readFileSync(times, 'utf8'))
    : {};
  const files = globSync((process.env.TESTS ?? '').split(' ')).filter(usesNoMore);
  for (const file of files.sort())
    for (const test of await testsOf(() => import(pathToFileURL(resolve(file)).href))) {
      const id = `${relative('.', file)} > ${test.title}`;
      tests.push({ ...test, file, id, took: known[id] ?? 0 });
    }
  // After a dry run: without those that it left out.
  return existsSync(times) ? tests.filter(({ id }) => id in known) : tests;
};

const failureOf = async ({ run }: Test): Promise<string | undefined> => {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

class OneProcess {
  #tests: Test[] | undefined;

  capabilities() {
    return { reloadEnvironment: false };
  }

  /**
   * Quick tests twice: what does not pass both times is left out, because no mutant could be told from it. To leave a test out
   * is safe, as a mutant that nobody catches is printed.
   */
  async dryRun() {
    const tests = await this.#all();
    const unfit = new Set<Test>();
    for (const test of [...tests, ...tests]) {
      if (test.took > quick) continue;
      stryker.currentTestId = test.id;
      const from = performance.now();
      if ((await failureOf(test)) !== undefined) unfit.add(test);
      test.took = performance.now() - from;
    }
    stryker.currentTestId = undefined;
    for (const { id } of unfit) {
      console.error(`left out, as it does not pass twice in one process: ${id}`);
      delete stryker.mutantCoverage?.perTest[id];
    }
    const fit = tests.filter((test) => !unfit.has(test));
    this.#tests = fit;
    writeFileSync(times, JSON.stringify(Object.fromEntries(fit.map(({ id, took }) => [id, took]))));
    const results = fit.map(({ id, title, file, took }) => ({
      ...{ id, name: title, fileName: resolve(file), timeSpentMs: took, status: 0 as const },
    }));
    return { status: 'complete' as const, tests: results, mutantCoverage: this.#coverage(fit) };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRun) {
    // Code that runs when a file is loaded is mutated before: Stryker asks for it in a new process.
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    let tests: Test[];
    try {
      tests = await this.#all();
    } catch (error) {
      return { status: 'error' as const, errorMessage: String(error) };
    }
    const chosen = testFilter === undefined ? tests : tests.filter(({ id }) => testFilter.includes(id));
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      for (const [n, test] of chosen.sort((a, b) => a.took - b.took).entries()) {
        if (test.took > slowest) continue;
        const failureMessage = await failureOf(test);
        if ((stryker.hitCount ?? 0) > (hitLimit ?? Number.POSITIVE_INFINITY))
          return { status: 'timeout' as const, reason: 'an endless loop' };
        if (failureMessage !== undefined && (mutantActivation === 'static' || (await this.#passes(test))))
          return { status: 'killed' as const, killedBy: [test.id], failureMessage, nrOfTests: n + 1 };
      }
      return { status: 'survived' as const, nrOfTests: chosen.length };
    } finally {
      Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  async #all(): Promise<Test[]> {
    this.#tests ??= await loaded();
    return this.#tests;
  }

  /** Without a mutant. A test that a mutant has spoiled for ever catches nothing any more. */
  async #passes(test: Test): Promise<boolean> {
    const { activeMutant, hitCount } = stryker;
    Object.assign(stryker, { activeMutant: undefined, hitCount: undefined });
    const passes = (await failureOf(test)) === undefined;
    Object.assign(stryker, { activeMutant, hitCount });
    if (!passes) this.#tests = this.#tests?.filter((one) => one !== test);
    return passes;
  }

  /**
   * A mutant that a test reaches while it runs is judged by that test, also when the making of a table reached it before: only
   * what no test reaches afterwards needs a process of its own. With `FRESH` every mutant has one, for code that remembers what
   * it computed. Tests that are too slow for this pass reach nothing.
   */
  #coverage(tests: readonly Test[]): Coverage {
    const { static: atLoad, perTest } = stryker.mutantCoverage ?? { static: {}, perTest: {} };
    for (const { id, took } of tests) if (took > slowest) delete perTest[id];
    if (process.env.FRESH !== undefined) {
      for (const mutants of Object.values(perTest)) Object.assign(atLoad, mutants);
      return { static: atLoad, perTest: {} };
    }
    const reached = new Set(Object.values(perTest).flatMap((mutants) => Object.keys(mutants)));
    return {
      static: Object.fromEntries(Object.entries(atLoad).filter(([mutant]) => !reached.has(mutant))),
      perTest,
    };
  }
}

const make = () => new OneProcess();
make.inject = [] as const;

/** Stryker asks for this name. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', factory: make }];
