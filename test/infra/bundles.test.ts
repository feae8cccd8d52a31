import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleOf, bundles } from '#infra/constructs/bundles.ts';
import { type FunctionName, functions } from '#infra/functions.ts';

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

  it('errors keep their names, which is what a machine retries by', () => {
    const text = readFileSync(`${bundleOf('keep-clock')}/index.js`, 'utf8');

    for (const name of ['Unavailable', 'Busy', 'InProgress', 'MailRefused'])
      expect(text).toContain(`"${name}"`);
  });
});
