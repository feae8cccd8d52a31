import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functions } from '#infra/functions.ts';
import { bundled, keptBuild } from './kept-builds.ts';
import { s3Entries, s3Packages } from './s3-apart.ts';

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
  alias: {
    // The SDK's own chain brings the clients of STS and SSO along (decision 0008).
    '@aws-sdk/credential-provider-node': `${adapters}environment-credentials.ts`,
    '@smithy/core/event-streams': `${adapters}no-event-streams.ts`,
    'temporal-polyfill': `${adapters}on-use/date-library.ts`,
    '@18f/us-federal-holidays': `${adapters}on-use/holidays.ts`,
    'zod/mini': `${adapters}on-use/schemas.ts`,
    ...Object.fromEntries(s3Packages.map((name) => [name, `${adapters}on-use/s3.ts`])),
  },
  external: ['./s3-apart.js'],
  // A name of a library that its stand-in lacks.
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** As the packages come, each loaded at once; for readers of what a function holds. */
export const whole = {
  ...bundling,
  external: [],
  alias: { '@aws-sdk/credential-provider-node': bundling.alias['@aws-sdk/credential-provider-node'] },
} as const satisfies BuildOptions;

let built: Metafile | undefined;

const build = (): Metafile => {
  const all = buildSync(bundling).metafile;
  const entryPoints = s3Entries(`${root}.cache/s3/`, buildSync({ ...whole, write: false }).metafile);
  const s3 = buildSync({ ...whole, entryPoints }).metafile;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}package.json`, '{ "type": "commonjs" }\n');
  return { inputs: { ...all.inputs, ...s3.inputs }, outputs: { ...all.outputs, ...s3.outputs } };
};

/** Three esbuild runs for all. NodejsFunction starts a process per function: seven seconds for 19. */
export const bundles = (): Metafile => {
  built ??= keptBuild('bundles', bundled, () => {
    const value = build();
    return { value, files: ['.cache/bundles/package.json', ...Object.keys(value.outputs)] };
  });
  return built;
};

type Inputs = Metafile['outputs'][string]['inputs'];

/** What a function holds, with what it reads on use. */
export const inputsOf = (name: FunctionName): Inputs => {
  const files = ['index', 's3-apart'].map((file) => bundles().outputs[`.cache/bundles/${name}/${file}.js`]);
  return Object.fromEntries(files.flatMap((output) => Object.entries(output?.inputs ?? {})));
};
