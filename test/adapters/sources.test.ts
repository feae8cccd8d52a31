import { build } from 'esbuild';
import { expect, it } from 'vitest';

const services = ['dynamodb', 'kms', 'ses', 'sfn'];

const factories = [
  { names: 'cases', expected: ['dynamodb'] },
  { names: 'people, texts, register, idempotency', expected: ['dynamodb'] },
  { names: 'secrets', expected: ['dynamodb', 'kms'] },
  { names: 'letters', expected: ['dynamodb', 'ses'] },
  { names: 'workflows', expected: ['dynamodb', 'sfn'] },
  { names: 'chance', expected: [] },
];

/** A bundle that uses the given factories, for each of `factories`; the SDK is read once for all of them. */
const { metafile } = await build({
  entryPoints: factories.map(({ names }, n) => ({ in: `using:${names}`, out: `${n}` })),
  outdir: '.',
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'silent',
  plugins: [
    {
      name: 'using',
      setup: (bundle) => {
        bundle.onResolve({ filter: /^using:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'using' }));
        bundle.onLoad({ filter: /.*/, namespace: 'using' }, ({ path: names }) => ({
          contents: `import { ${names} } from '#functions/adapters/sources.ts'; console.log(${names});`,
          resolveDir: '.',
        }));
      },
    },
  ],
});

/** The services whose clients end up in the n-th bundle. */
const servicesIn = (n: number): string[] => {
  const inputs = Object.entries(metafile.outputs[`${n}.js`]?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  expect(inputs).toContain(`using:${factories[n]?.names}`);
  return services.filter((service) => inputs.some((path) => path.includes(`/client-${service}/`)));
};

it.each(factories.map((one, n) => ({ ...one, n })))(
  'a bundle holds only the services its function uses: $names: $expected',
  ({ n, expected }) => {
    expect(servicesIn(n)).toEqual(expected);
  },
);
