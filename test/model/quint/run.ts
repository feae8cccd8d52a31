import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/*
 * `npm run quint`: simulates hold.qnt as the product is and with each wall taken away, and asserts every verdict. The
 * same seed gives the same traces, so a verdict that changes means that the model changed.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const tool = `${folder}node_modules/@informalsystems/quint/dist/src/cli.js`;

/** `safe`: no violation found, which proves nothing absent. `found`: a way to a violation. */
type Verdict = 'safe' | 'found';

const verdicts: Readonly<Record<string, Verdict>> = {
  real: 'safe',
  wrongDomain: 'safe',
  noFloor: 'found',
  noMargin: 'found',
  noReview: 'found',
  noFenceNoGate: 'found',
  noDrain: 'found',
  noEvents: 'found',
  noMark: 'found',
  shortLease: 'found',
  oneDate: 'found',
  liftOfAll: 'found',
  reviewOfAll: 'found',
  resumeOfAll: 'found',
  anybodyResumes: 'found',
  noSignal: 'found',
  signalOfAnother: 'found',
  haltsUnread: 'found',
  noGate: 'found',
  // The gate masks it: the explorer, which sees every order, judges it.
  noFence: 'safe',
};

/** In this share of the product's traces or more, in percent: a run that reaches nothing proves nothing. */
const reached: Readonly<Record<string, number>> = {
  lateDirection: 1,
  urgentLetter: 5,
  markedAgain: 1,
  everybodyTold: 5,
  oneOfTwoLifted: 5,
  oneOfTwoResumed: 5,
};

const traces = 1000;
const steps = 50;

const simulated = async (mutant: string): Promise<string> => {
  const sizes = [`--max-samples=${traces}`, `--max-steps=${steps}`, '--seed=7', '--verbosity=1'];
  const args = ['run', 'hold.qnt', '--backend=typescript', `--main=${mutant}`, '--invariant=safe', ...sizes];
  const run = promisify(execFile)(process.execPath, [tool, ...args, '--witnesses', ...Object.keys(reached)], {
    cwd: folder,
  });
  // It ends with an error when it finds a violation.
  const { stdout, stderr } = await run.catch((fault: { stdout?: string; stderr?: string }) => fault);
  return `${stdout ?? ''}${stderr ?? ''}`;
};

const verdictIn = (output: string): Verdict => {
  if (output.includes('[violation]')) return 'found';
  if (output.includes('[ok]')) return 'safe';
  throw new Error(`The simulator said neither:\n${output}`);
};

const shareOf = (output: string, witness: string): number =>
  Number(new RegExp(`${witness} was witnessed in \\d+ trace.*\\(([\\d.]+)%\\)`).exec(output)?.[1] ?? 0);

if (!existsSync(tool)) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });

const faults: string[] = [];
for (const [mutant, expected] of Object.entries(verdicts)) {
  const beganAt = Date.now();
  const output = await simulated(mutant);
  const verdict = verdictIn(output);
  console.info(`${mutant}: ${verdict} (${Math.round((Date.now() - beganAt) / 1000)} s)`);
  if (verdict !== expected) faults.push(`${mutant} is ${verdict}, not ${expected}`);
  if (mutant !== 'real') continue;
  for (const [witness, atLeast] of Object.entries(reached)) {
    const share = shareOf(output, witness);
    console.info(`  ${witness}: ${share} % of ${traces} traces`);
    if (share < atLeast) faults.push(`${witness} was reached in ${share} % of the traces, not ${atLeast} %`);
  }
}
if (faults.length > 0) throw new Error(faults.join('; '));
