import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { functions } from '#infra/functions.ts';
import { libraries, standIns } from './apart.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const adapters = `${root}functions/adapters/`;

export const bundleFolder = `${root}.cache/bundles/`;

const asTheyCome = {
  // The SDK's own chain brings the clients of STS and SSO along (decision 0008).
  '@aws-sdk/credential-provider-node': `${adapters}environment-credentials.ts`,
  '@smithy/core/event-streams': `${adapters}no-event-streams.ts`,
};

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
    ...asTheyCome,
    ...Object.fromEntries(Object.entries(standIns).map(([name, file]) => [name, root + file])),
  },
  external: Object.keys(libraries).map((name) => `./${name}.js`),
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Packages in place of stand-ins, each loaded at once: what the libraries are made of, and what readers of bundles see. */
export const whole = {
  ...bundling,
  external: [],
  alias: asTheyCome,
} as const satisfies BuildOptions;
