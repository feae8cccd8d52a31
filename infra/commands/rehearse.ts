import { readFileSync, rmSync } from 'node:fs';
import { startEmulator } from './rehearse-emulator.ts';
import { pinnedTools } from './rehearse-python.ts';
import { Failed, folder, must, phase, root, run, show, timeTable } from './rehearse-run.ts';

/**
 * `npm run rehearse`: deploys to an emulator with IAM and runs the scenarios. Needs Python 3.10 (else exit
 * 3).
 */
const out = `${folder}cdk.out`;
const cdk = `${root}node_modules/.bin/cdk`;
const stage = ['--context', 'stage=rehearsal'];

/** In manifest order. No emulator supports `site` (decision 0012). */
const stacksOf = (): { readonly all: readonly string[]; readonly deployed: readonly string[] } => {
  const { artifacts } = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8')) as {
    artifacts: Record<string, { type: string; properties?: { stackName?: string } }>;
  };
  const all = Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { properties }]) => properties?.stackName ?? id);
  return { all, deployed: all.filter((name) => !name.endsWith('-site')) };
};

const lint = async (tools: string, stacks: readonly string[]): Promise<void> => {
  const templates = stacks.map((name) => `${out}/${name}.template.json`);
  // With what only informs. W3005: the CDK writes out dependencies between a resource and its role.
  const checks = ['--include-checks', 'I', '--ignore-checks', 'W3005'];
  await must('cfn-lint', `${tools}cfn-lint`, [...templates, ...checks]);
};

const tearDown = async (stacks: readonly string[], env: Readonly<Record<string, string>>): Promise<void> => {
  const destroy = (names: readonly string[]) =>
    run(cdk, ['destroy', ...names, '--app', out, '--force', '--exclusively'], env);
  const kept = stacks.filter((name) => name.endsWith('-data'));
  const rest = await destroy(stacks.filter((name) => !kept.includes(name)));
  if (rest.code !== 0) throw new Failed(`cdk destroy did not work out:\n${rest.output.slice(-4000)}`);
  const { code, output } = await destroy(kept);
  if (code === 0 || !/termination ?protection/i.test(output))
    throw new Failed(`The stack of the data is not protected from cdk destroy:\n${output.slice(-4000)}`);
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
    const linted = phase('cfn-lint', () => lint(tools, stacks.all));
    linted.catch(() => {}); // awaited below
    const bootstrap = ['bootstrap', 'aws://000000000000/us-east-1', '--app', ''];
    await phase('cdk bootstrap', () => must('cdk bootstrap', cdk, bootstrap, emulator.env));
    const deploy = [
      'deploy',
      ...stacks.deployed,
      '--app',
      out,
      '--require-approval',
      'never',
      '--exclusively',
    ];
    await phase('cdk deploy', () => must('cdk deploy', cdk, deploy, emulator.env));
    await linted;
    const vitest = [`${root}node_modules/.bin/vitest`, 'run', '--config', '.config/vitest.config.ts'];
    const rest = process.argv.slice(2);
    const code = await phase('scenarios, contracts, engines, redeploy', () =>
      show(process.execPath, [...vitest, ...rest], { ...emulator.env, REHEARSAL: 'rehearsal' }),
    );
    if (code !== 0) throw new Failed(`The rehearsal is red; the emulator's log is ${folder}emulator.log.`);
    await phase('cdk destroy', () => tearDown(stacks.deployed, emulator.env));
    const again = await phase('destroyed for good, deployed again', () =>
      show(process.execPath, vitest, { ...emulator.env, DESTROYED: '1' }),
    );
    if (again !== 0) throw new Failed('A destroyed stage was not deployed again.');
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
