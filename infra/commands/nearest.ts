/*
 * `npm run nearest`: of the tests that a change can reach by the imports of their files, those in the folders of its nouns, and those
 * that read files instead of importing them. What reaches further is told by `npm test`: of 58 fresh defects 57 died in the nearest
 * folders. A change is what is not committed, and with `-- --since <commit>` what was committed since. Exit 1 when one fails.
 */
import { existsSync } from 'node:fs';
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

/** `functions/domain/breach/lifts.ts`, `functions/breach/gate.ts` and `test/support/breach/x.ts` are of `breach`. */
const foldersOf = (file: string): readonly string[] =>
  file
    .split('/')
    .slice(1, -1)
    .flatMap((noun) => [`test/${noun}`, `test/domain/${noun}`])
    .filter((folder) => !/^test\/(domain|support)$/.test(folder) && existsSync(root + folder));
const folders = reached.map(foldersOf);
/** A file of no noun can break any. */
const near = folders.some((own) => own.length === 0) ? [] : [...new Set(folders.flat())];

const codes = [await vitest('run', ...readers)];
if (reached.length > 0)
  codes.push(await vitest('run', '--changed', values.since, ...near.map((folder) => `${folder}/`)));
process.exitCode = Math.max(...codes);
