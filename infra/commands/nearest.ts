/*
 * `npm run nearest`: the tests that a change can reach by the imports of their files, and those that read files instead of
 * importing them. A change is what is not committed, and with `-- --since <commit>` what was committed since. Exit 1 when one fails.
 */
import { parseArgs } from 'node:util';
import { must, root, show } from './rehearse-run.ts';

const { values } = parseArgs({ options: { since: { type: 'string', default: 'HEAD' } } });

/** They read documents, golden files and sources as text, so that no import leads to them. */
const readers = ['test/infra', 'test/workflows', 'test/openapi', 'test/asl'];

const git = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await must(`git ${args[0]}`, 'git', args)).split('\n').filter(Boolean);

const vitest = (...args: readonly string[]): Promise<number> => {
  const command = [`${root}node_modules/.bin/vitest`, ...args, '--config', '.config/vitest.config.ts'];
  const projects = ['unit', 'laptop', 'proofs'].flatMap((name) => ['--project', name]);
  return show(process.execPath, [...command, ...projects, '--passWithNoTests']);
};

const changed = [
  ...(await git('diff', '--name-only', '--diff-filter=d', values.since)),
  ...(await git('ls-files', '--others', '--exclude-standard')),
];
const isOfFolder = (file: string): boolean => readers.some((folder) => file.startsWith(`${folder}/`));
const reached = changed.filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !isOfFolder(file));

const codes = [await vitest('run', ...readers)];
if (reached.length > 0) codes.push(await vitest('related', '--run', ...reached));
process.exitCode = Math.max(...codes);
