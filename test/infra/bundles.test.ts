import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bundleOf, bundles } from '#infra/constructs/bundles.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { handlerEnvironment, settingsOf } from '#infra/settings/settings.ts';

const outputs = Object.entries(bundles().outputs).map(([path, output]) => ({
  name: path.split('/').at(-2) as FunctionName,
  inputs: Object.keys(output.inputs),
}));

describe('the bundles', () => {
  it('are one per function', () => {
    expect(outputs.map(({ name }) => name).toSorted()).toEqual(Object.keys(functions).toSorted());
  });

  it.each(outputs)(
    '$name: no laptop, no moved clock, no CDK, no schema compiler in the cloud',
    ({ inputs }) => {
      expect(
        inputs.filter((input) =>
          /^(infra|workflows|test)\/|node_modules\/(aws-cdk-lib|ajv|zod\/v4\/locales)/.test(input),
        ),
      ).toEqual([]);
    },
  );

  it('load with the variables that the stack gives them, and export a handler', () => {
    const loading = `
      const failed = JSON.parse(process.argv[1]).filter((folder) => {
        try { return typeof require(folder + '/index.js').handler !== 'function'; } catch (fault) { console.error(folder, fault); return true; }
      });
      process.exit(failed.length);`;
    const folders = outputs.map(({ name }) => bundleOf(name));
    const env = {
      ...handlerEnvironment(settingsOf('laptop')),
      AWS_REGION: 'us-east-1',
      AWS_LAMBDA_FUNCTION_NAME: 'x',
    };

    const { status, stderr } = spawnSync(process.execPath, ['-e', loading, JSON.stringify(folders)], {
      env,
      encoding: 'utf8',
    });

    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});
