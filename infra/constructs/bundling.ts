import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { functions } from '#infra/functions.ts';
import { apartFiles, s3Packages } from './apart.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const adapters = `${root}functions/adapters/`;

export const bundleFolder = `${root}.cache/bundles/`;

/** Decision 0008: CommonJS, minified, `module` before `main`. */
export const bundling = {
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(functions).map(([name, entry]) => [`${name}/index`, entry])),
  outdir: bundleFolder,
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
  external: apartFiles.map((name) => `./${name}.js`),
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
