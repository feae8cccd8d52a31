import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functions } from '#infra/functions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.cache/bundles/`;
const adapters = `${root}functions/adapters/`;

/** Folder with `index.js`, which exports `handler`. */
export const bundleOf = (name: FunctionName): string => {
  bundles();
  return folder + name;
};

/** Decision 0008: CommonJS, minified, `module` before `main`. */
export const bundling = {
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(functions).map(([name, entry]) => [`${name}/index`, entry])),
  outdir: folder,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Decision 0068: what each saves.
  supported: { arrow: false },
  alias: {
    // The SDK's own chain brings the clients of STS and SSO along (decision 0008).
    '@aws-sdk/credential-provider-node': `${adapters}environment-credentials.ts`,
    '@smithy/core/event-streams': `${adapters}no-event-streams.ts`,
    'temporal-polyfill': `${adapters}on-use/date-library.ts`,
    '@18f/us-federal-holidays': `${adapters}on-use/holidays.ts`,
    'zod/mini': `${adapters}on-use/schemas.ts`,
  },
  // A name of a library that its stand-in lacks.
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

const inputsOf = (built: Metafile, name: string) =>
  built.outputs[`.cache/bundles/${name}/index.js`]?.inputs ?? {};

/**
 * With arrow functions, which esbuild cannot replace in the S3 client: its constructor mentions `this` in one ahead of `super()`.
 */
const withS3 = (built: Metafile): Metafile => {
  const own = Object.entries(bundling.entryPoints).filter(([entry]) =>
    Object.keys(inputsOf(built, entry.replace(/\/index$/, ''))).some((input) => s3.test(input)),
  );
  return buildSync({ ...bundling, entryPoints: Object.fromEntries(own), supported: {} }).metafile;
};

const s3 = /node_modules\/@aws-sdk\/client-s3\/dist-es\/S3Client\.js$/;

let built: Metafile | undefined;

/** Two esbuild runs for all. NodejsFunction starts a process per function: seven seconds for 19. */
export const bundles = (): Metafile => {
  if (built === undefined) {
    const all = buildSync(bundling).metafile;
    const some = withS3(all);
    built = { inputs: { ...all.inputs, ...some.inputs }, outputs: { ...all.outputs, ...some.outputs } };
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}package.json`, '{ "type": "commonjs" }\n');
  return built;
};
