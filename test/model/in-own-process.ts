import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Exploration } from './explore.ts';
import type { MutantName } from './mutants.ts';
import type { ShapeName } from './shapes.ts';

const run = fileURLToPath(new URL('run.ts', import.meta.url));

/** Mutants are modules that load otherwise, so each exploration has its own process. */
export const exploring = async (
  shape: ShapeName,
  ...mutants: readonly MutantName[]
): Promise<Exploration> => {
  const options = { maxBuffer: 2 ** 24 };
  const args = ['--no-warnings', '--max-old-space-size=3000', run, shape, ...mutants];
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  const [result = '', ...story] = stdout.trimEnd().split('\n');
  return { ...JSON.parse(result), story };
};
