/*
 * `npm run nightly`: what takes too long for each change. Every step runs, also after one that failed; the last lines say how
 * each ended. Exit 1 when one failed.
 */
import { show } from './rehearse-run.ts';

const steps: readonly (readonly [name: string, ...args: string[]])[] = [
  // Whole, of which CI may play a part.
  ['test:browser'],
  ['rehearse'],
  ['peers'],
  ['prove'],
  // With what chance tries on this night.
  ['test:long'],
  [
    'simulate',
    '--requests',
    '1000000',
    '--breaches',
    '10000',
    '--holders',
    '5000',
    '--erasures',
    '1000',
    '--minutes',
    '120',
  ],
  ['hostile', '--calls', '100000', '--secrets', '100000'],
  ['crash'],
  ['test:long', '--project', 'nightly'],
  ['quint'],
  ['mutants', '--again'],
  ['stryker'],
  ['mutants:use-cases', '--all-seventh', String(new Date().getUTCDay()), '--minutes', '120'],
];

process.env.CHANCE ??= new Date().toISOString().slice(0, 10).replaceAll('-', '');
const ended: string[] = [`CHANCE=${process.env.CHANCE}`];
let failed = 0;
for (const [name, ...args] of steps) {
  const from = performance.now();
  const code = await show('npm', ['run', '-s', name, '--', ...args]);
  const minutes = ((performance.now() - from) / 60_000).toFixed(1);
  ended.push(`${code === 0 ? 'passed' : 'FAILED'}  ${[name, ...args].join(' ')}, ${minutes} min`);
  if (code !== 0) failed += 1;
}
console.log(ended.join('\n'));
process.exitCode = failed === 0 ? 0 : 1;
