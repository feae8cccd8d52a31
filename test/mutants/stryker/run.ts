/*
 * `npm run stryker`, nightly: every mechanical mutant of functions/domain against the unit tests of its noun; hours, and what
 * did not change is not run again. `-- functions/domain/breach/hold.ts …` for some files. Reports: .cache/stryker-*.json.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const domain = 'functions/domain/';

const nouns = readdirSync(root + domain, { withFileTypes: true }).filter((one) => one.isDirectory());
const chosen = process.argv.slice(2);
const targets = chosen.length > 0 ? chosen : nouns.map(({ name }) => `${domain}${name}/**/*.ts`);

for (const target of targets) {
  const [noun = ''] = target.slice(domain.length).split('/');
  const { status } = spawnSync(
    process.execPath,
    [
      'test/mutants/stryker/node_modules/@stryker-mutator/core/bin/stryker.js',
      ...['run', 'test/mutants/stryker/config.json', '--mutate', target],
      ...['--incrementalFile', `.cache/stryker-${noun}.json`],
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NOUN: noun } },
  );
  if (status !== 0) process.exitCode = 1;
}
