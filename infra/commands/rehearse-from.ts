import { existsSync, readFileSync } from 'node:fs';
import { Failed, folder, must, phase, root, run } from './rehearse-run.ts';

const tree = `${folder}from`;

const cleared = async (): Promise<void> => {
  await run('git', ['worktree', 'remove', '--force', tree]);
  await run('git', ['worktree', 'prune']);
};

/**
 * The release to upgrade from, whole and with its own packages, in a folder of its own.
 * @param commit as Git names it: a hash, a tag, `HEAD^`
 * @throws {Failed} where there is no such commit, or its packages cannot be installed
 */
export const releaseOf = async (commit: string): Promise<AsyncDisposable & { readonly path: string }> => {
  await cleared();
  await phase(`the release ${commit}`, async () => {
    await must('git worktree', 'git', ['worktree', 'add', '--force', '--detach', tree, commit]);
    const lock = (of: string): string => readFileSync(`${of}/package-lock.json`, 'utf8');
    // Packages are the same for most: linked, they need no network.
    if (lock(tree) === lock(root) && existsSync(`${root}node_modules`))
      await must('node_modules', 'cp', ['-al', `${root}node_modules`, `${tree}/`]);
    else await must('npm ci', 'npm', ['ci', '--prefix', tree]);
  });
  return { path: tree, [Symbol.asyncDispose]: cleared };
};

/** The commit after `--from`. @throws {Failed} where none follows */
export const fromAsked = (args: readonly string[]): string | undefined => {
  const at = args.indexOf('--from');
  if (at < 0) return undefined;
  const commit = args[at + 1];
  if (commit === undefined || commit.startsWith('-'))
    throw new Failed('Name the release to upgrade from: npm run rehearse -- --from <commit>');
  return commit;
};
