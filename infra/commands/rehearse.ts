import { readFileSync, rmSync } from 'node:fs';
import { startEmulator } from './rehearse-emulator.ts';
import { fromAsked, releaseOf } from './rehearse-from.ts';
import { pinnedTools } from './rehearse-python.ts';
import { Failed, folder, must, phase, root, show, timeTable } from './rehearse-run.ts';

/**
 * `npm run rehearse`: deploys to an emulator with IAM as infra/DEPLOY.md says, and runs the scenarios and the
 * commands of infra/RUNBOOK.md. Needs Python 3.10 (else exit 3) and curl.
 * `npm run rehearse -- --from <commit>`: deploys that release by its own guide, lets promises sleep in it, and upgrades to this one.
 */
const out = `${folder}cdk.out`;
const cdk = `${root}node_modules/.bin/cdk`;
const seeLog = `the emulator's log is ${folder}emulator.log.`;
const stage = ['--context', 'stage=rehearsal'];

/** Projects of .config/vitest.config.ts. Each part runs by itself, after the guide: `npm run rehearse -- --part "2 of 4"`. */
const parts = [
  ['contracts', 'doors'],
  ['scenarios'],
  ['redeploy', 'runbook'],
  ['first deployment', 'take-down', 'destroyed'],
] as const;

/** Judges what all parts together have called. */
const whole = ['all of it', ...parts.flat()];

const partAsked = (args: readonly string[]): readonly string[] | undefined => {
  const at = args.indexOf('--part');
  return at < 0 ? undefined : parts[Number.parseInt(args[at + 1] ?? '', 10) - 1];
};

const stacksOf = (): readonly string[] => {
  const { artifacts } = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8')) as {
    artifacts: Record<string, { type: string; properties?: { stackName?: string } }>;
  };
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { properties }]) => properties?.stackName ?? id);
};

const lint = async (tools: string, stacks: readonly string[]): Promise<void> => {
  const templates = stacks.map((name) => `${out}/${name}.template.json`);
  // With what only informs. W3005: the CDK writes out dependencies between a resource and its role.
  const checks = ['--include-checks', 'I', '--ignore-checks', 'W3005'];
  await must('cfn-lint', `${tools}cfn-lint`, [...templates, ...checks]);
};

const rehearse = async (): Promise<void> => {
  if (Number(process.versions.node.split('.')[0]) < 24)
    throw new Failed('The rehearsal needs the Node 24 of this project: start it with `npm run rehearse`.');
  const tools = await phase('python, emulator, cfn-lint', pinnedTools);
  rmSync(out, { recursive: true, force: true });
  await phase('cdk synth', () => must('cdk synth', cdk, ['synth', '--quiet', ...stage, '--output', out]));
  const stacks = stacksOf();
  const emulator = await phase('emulator up', () => startEmulator(tools));
  const giveUp = () => void emulator.stop().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
  try {
    const linted = phase('cfn-lint', () => lint(tools, stacks));
    linted.catch(() => {}); // awaited below
    const testsIn = (tree: string, ...rest: readonly string[]) => {
      const vitest = [`${tree}/node_modules/.bin/vitest`, 'run', '--config', '.config/vitest.config.ts'];
      return show(process.execPath, [...vitest, ...rest], { ...emulator.env, REHEARSAL: 'rehearsal' }, tree);
    };
    const tests = (...rest: readonly string[]) => testsIn(root, ...rest);
    const chosen = process.argv.slice(2);
    const from = fromAsked(chosen);
    await using before = from === undefined ? undefined : await releaseOf(from);
    // The guide is the deployment: bootstrap, doctor, deploy, officers, a first request.
    const guide = () => testsIn(before?.path ?? root, '--project', 'guide', '--bail', '1');
    if ((await phase('infra/DEPLOY.md', guide)) !== 0)
      throw new Failed(`infra/DEPLOY.md leads to no stage that answers; ${seeLog}`);
    await linted;
    if (before !== undefined) {
      if ((await phase('upgrade', () => tests('--project', 'upgrade'))) !== 0)
        throw new Failed(`The upgrade from ${from} is red; ${seeLog}`);
      return;
    }
    const part = partAsked(chosen);
    const everything = (part ?? whole).flatMap((name) => ['--project', name]);
    const options = part === undefined ? chosen : [];
    const code = await phase('scenarios, contracts, engines, redeploy, runbook, take down', () =>
      tests(...(options.includes('--project') ? options : [...everything, ...options])),
    );
    if (code !== 0) throw new Failed(`The rehearsal is red; ${seeLog}`);
  } finally {
    await phase('emulator down', emulator.stop);
  }
  rmSync(out, { recursive: true, force: true });
  rmSync(`${folder}emulator.log`, { force: true });
};

try {
  await rehearse();
  console.log(`\nThe rehearsal is green.\n${timeTable()}`);
} catch (fault) {
  if (!(fault instanceof Failed)) throw fault;
  console.error(`\n${fault.message}\n${timeTable()}`);
  process.exitCode = fault.code;
}
