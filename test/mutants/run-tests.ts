import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './apply.ts';

export interface TestRun {
  /** Project of test/mutants/vitest.config.ts. */
  readonly project: string;
  /** Files or folders, from the root; none: the whole project. */
  readonly paths: readonly string[];
  /** Milliseconds. */
  readonly within: number;
  /** Without: test/mutants/vitest.config.ts, which plays worlds as well. */
  readonly config?: string;
}

export interface Failure {
  /** From the root. */
  readonly file: string;
  /** `describe` and `it` in one; absent when the file did not load. */
  readonly title?: string;
}

/** `no-tests`: nothing ran. `late`: stopped after `within`. */
export type Verdict = 'passed' | 'no-tests' | 'late' | { readonly failed: Failure };

interface Report {
  readonly numTotalTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const firstFailure = ({ testResults }: Report): Failure | undefined => {
  for (const { name, message, assertionResults } of testResults) {
    const file = relative(root, name);
    const found = assertionResults.find(({ status }) => status === 'failed');
    if (found !== undefined) return { file, title: found.fullName };
    // The files that `--bail` skips have failed as well, but without a message.
    if (message !== '') return { file };
  }
  return undefined;
};

/** A rejection that nobody handled, for example. */
export class FailedOutsideTests extends Error {
  override readonly message = 'Vitest failed, but no test did.';
}

const verdictOf = (report: Report): Verdict => {
  const failed = firstFailure(report);
  if (failed !== undefined) return { failed };
  if (report.numTotalTests === 0 && report.testResults.length === 0) return 'no-tests';
  if (!report.success) throw new FailedOutsideTests();
  return 'passed';
};

const hook = new URL('hook.ts', import.meta.url).href;

/** These would select other tests. */
const { PROVE: _, LONG: __, REHEARSAL: ___, BROWSER: ____, ...environment } = process.env;

/** @returns what it printed; undefined when it was stopped */
const vitest = (mutant: string, { project, paths, within, config: settings }: TestRun, report: string) => {
  const options = ['--project', project, '--bail', '1', '--passWithNoTests'];
  const reported = ['--reporter', 'json', '--outputFile', report];
  const config = ['--config', settings ?? 'test/mutants/vitest.config.ts'];
  const run = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...config, ...options, ...reported, ...paths],
    { cwd: root, detached: true, env: { ...environment, MUTANT: mutant, NODE_OPTIONS: `--import=${hook}` } },
  );
  // The whole group: a mutant may spin in a worker.
  const stop = (): boolean => run.pid !== undefined && process.kill(-run.pid, 'SIGKILL');
  const giveUp = (): void => {
    stop();
    process.exit(130);
  };
  return new Promise<string | undefined>((done, failed) => {
    const output: string[] = [];
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => output.push(String(text)));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = stop();
    }, within);
    run.once('error', failed);
    run.once('close', () => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, giveUp);
      done(isLate ? undefined : output.join(''));
    });
  });
};

/**
 * Runs tests until the first failure. @param mutant '' for the product as it is
 * @throws {Error} when vitest itself fails
 */
export const runTests = async (mutant: string, run: TestRun): Promise<Verdict> => {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
  try {
    const report = join(folder, 'report.json');
    const output = await vitest(mutant, run, report);
    if (output === undefined) return 'late';
    let text: string;
    try {
      text = readFileSync(report, 'utf8');
    } catch (cause) {
      throw new Error(`Vitest wrote no report:\n${output}`, { cause });
    }
    return verdictOf(JSON.parse(text));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
