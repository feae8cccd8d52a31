/*
 * `npm run verify`, before each commit: what it judges without a test side by side, then the nearest tests. Says last what failed, and
 * the command that repeats it. Exit 1 when something did.
 */
import { run, show } from './rehearse-run.ts';

const sideBySide = ['check', 'types', 'unused'] as const;

const failed = await Promise.all(
  sideBySide.map(async (name) => {
    const { code, output } = await run('npm', ['run', '-s', name]);
    if (code !== 0) console.error(output);
    return code === 0 ? [] : [name];
  }),
);
const found: readonly string[] = [
  ...failed.flat(),
  ...((await show('npm', ['run', '-s', 'nearest'])) === 0 ? [] : ['nearest']),
];
for (const name of found) console.error(`verify: FAILED, again with: npm run ${name}`);
process.exitCode = found.length === 0 ? 0 : 1;
