import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleOf, bundles, inputsOf } from '#infra/constructs/bundles.ts';
import { bundled } from '#infra/constructs/kept-builds.ts';
import { partsFor } from '#infra/constructs/settled-code.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { functionNameOf } from '#infra/stacks/residence.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { environmentsAt } from '#test/support/process-environment.ts';

const settings = settingsOf('laptop');
const { ofProcess, given: onTheLaptop } = environmentsAt();
const names = Object.keys(bundles().outputs).filter((path) => path.endsWith('/index.js'));
const outputs = names
  .map((path) => path.split('/').at(-2) as FunctionName)
  .map((name) => ({
    name,
    inputs: Object.entries(inputsOf(name)).map(([input, { bytesInOutput }]) => ({
      input,
      bytes: bytesInOutput,
    })),
  }));

/** `@middy/core` of `node_modules/@middy/core/…`. */
const packageOf = (input: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];

/** What a function's own code says when it is loaded as Lambda does it. */
interface Loaded {
  readonly isFunction: boolean;
  /** Absent where an entry does not name its ports. */
  readonly settings?: readonly string[];
}

const loading = `
  const loaded = JSON.parse(process.argv[1]).map(([name, folder]) => {
    const { handler } = require(folder + '/index.js');
    return [name, { isFunction: typeof handler === 'function', settings: handler.settings }];
  });
  console.log(JSON.stringify(Object.fromEntries(loaded)));`;
const { stdout, stderr } = spawnSync(
  process.execPath,
  ['-e', loading, JSON.stringify(outputs.map(({ name }) => [name, bundleOf(name)]))],
  {
    env: { ...ofProcess, AWS_LAMBDA_FUNCTION_NAME: 'x' },
    encoding: 'utf8',
  },
);
const loaded = (stderr === '' ? JSON.parse(stdout) : {}) as Partial<Record<FunctionName, Loaded>>;

describe('the bundles', () => {
  it('are made of nothing but packages and the sources that they are kept for', () => {
    const held = Object.values(bundles().outputs).flatMap(({ inputs }) => Object.keys(inputs));
    const ours = [...new Set(held)].filter((path) => !/(^|:)(node_modules|\.cache\/s3)\//.test(path));
    expect(ours.length).toBeGreaterThan(1000);
    expect(ours.filter((path) => !bundled.some((source) => path.startsWith(`${source}/`)))).toEqual([]);
  });

  it('are one per function', () => {
    expect(outputs.map(({ name }) => name).toSorted()).toEqual(Object.keys(functions).toSorted());
  });

  it.each(outputs)(
    '$name: no laptop, no moved clock, no CDK, no schema compiler in the cloud',
    ({ inputs }) => {
      expect(
        inputs
          .map(({ input }) => input)
          .filter((input) =>
            /^(infra|workflows|test)\/|node_modules\/(aws-cdk-lib|ajv|zod\/v4\/locales\/(?!index\.js$))/.test(
              input,
            ),
          ),
      ).toEqual([]);
    },
  );

  it.each(outputs)('$name: credentials from the environment alone, no client of STS or SSO', ({ inputs }) => {
    const held = inputs.flatMap(({ input, bytes }) => (bytes > 0 ? [input] : []));
    expect(held.filter((one) => /nested-clients|credential-provider-(?!env\/)/.test(one))).toEqual([]);
  });

  it('the console loads no clock of a case: the API tells its dates (R-25)', () => {
    const { inputs = [] } = outputs.find(({ name }) => name === 'console') ?? {};
    const held = inputs.filter(({ bytes }) => bytes > 0).map(({ input }) => input);
    expect(held).toContain('functions/console/complaint/cards.ts');
    expect(held.filter((one) => /^functions\/domain\/.*(clocks|milestones|hold)\.ts$/.test(one))).toEqual([]);
  });

  it('hold the packages that a review has seen; `vitest -u` writes the list, and its diff is read', async () => {
    const held = outputs.map(({ name, inputs }) => {
      const packages = inputs.flatMap(({ input, bytes }) => (bytes > 0 ? (packageOf(input) ?? []) : []));
      return { name, packages: [...new Set(packages)].toSorted() };
    });
    const hasTable = (packages: readonly string[]) => packages.includes('@aws-sdk/client-dynamodb');
    const withTable = held.filter(({ packages }) => hasTable(packages));
    const isInAll = (one: string) => withTable.every(({ packages }) => packages.includes(one));
    const lines = held.map(({ name, packages }) =>
      hasTable(packages)
        ? `${name}: ${packages.filter((one) => !isInAll(one)).join(' ')}`
        : `${name}, without the table: ${packages.join(' ')}`,
    );
    const inAll = (withTable[0]?.packages ?? []).filter(isInAll);
    const list = [`every function: ${inAll.join(' ')}`, ...lines.toSorted()];
    await expect(`${list.join('\n')}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL('bundles.golden.txt', import.meta.url)),
    );
  });

  it('load with the variables that the stack gives them, and export a handler', () => {
    expect(stderr).toBe('');
    expect(Object.keys(loaded).toSorted()).toEqual(Object.keys(functions).toSorted());
    expect(Object.entries(loaded).filter(([, { isFunction }]) => !isFunction)).toEqual([]);
  });
});

describe('every setting that an entry asks for is given', () => {
  const given = new Map(
    synthesized(settings)
      .ofType('AWS::Lambda::Function')
      .map(({ Properties }) => [Properties.FunctionName, Properties.Environment?.Variables ?? {}]),
  );

  it.each(outputs)('$name, by the stack and by the laptop', ({ name }) => {
    const asked = loaded[name]?.settings ?? [];
    const inTheCloud = { ...given.get(functionNameOf(settings, name)), ...partsFor(name, settings) };

    expect(asked.filter((setting) => !inTheCloud[setting] || !onTheLaptop[setting])).toEqual([]);
  });
});
