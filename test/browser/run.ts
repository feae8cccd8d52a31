import { spawnSync } from 'node:child_process';
import { chromiumPath } from './chromium.ts';

/** `npm run test:browser`: exits with 3 where there is no Chromium. */
if (chromiumPath() === undefined) {
  process.stderr.write(
    'There is no Chromium here: install it (Debian: apt install chromium), or say where it is in CHROMIUM.\n',
  );
  process.exit(3);
}
const { status } = spawnSync('npm', ['test', '--', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, BROWSER: '1' },
});
process.exit(status ?? 1);
