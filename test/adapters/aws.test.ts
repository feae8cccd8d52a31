import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const services = ['dynamodb', 'kms', 'ses', 'sfn'];

/** The services whose clients end up in a bundle that uses the given factories. */
const servicesIn = async (names: string): Promise<string[]> => {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${names} } from '#functions/adapters/aws.ts'; console.log(${names});`,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  return services.filter((service) => inputs.some((path) => path.includes(`/client-${service}/`)));
};

describe('a bundle holds only the services its function uses', () => {
  it.each([
    { names: 'casesOn', expected: ['dynamodb'] },
    { names: 'peopleOn, textsOn, registerOn, idempotencyOn', expected: ['dynamodb'] },
    { names: 'secretsOn', expected: ['dynamodb', 'kms'] },
    { names: 'lettersOn', expected: ['dynamodb', 'ses'] },
    { names: 'workflowsOn', expected: ['dynamodb', 'sfn'] },
    { names: 'chance', expected: [] },
  ])('$names: $expected', { timeout: 30_000 }, async ({ names, expected }) => {
    expect(await servicesIn(names)).toEqual(expected);
  });
});
