import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functions } from '#infra/functions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.cache/bundles/`;

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
  // The SDK's own chain brings the clients of STS and SSO along, a quarter of what a function loads (decision 0008).
  alias: { '@aws-sdk/credential-provider-node': `${root}functions/adapters/environment-credentials.ts` },
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

let built: Metafile | undefined;

/** One esbuild run for all. NodejsFunction starts a process per function: seven seconds for 19. */
export const bundles = (): Metafile => {
  built ??= buildSync(bundling).metafile;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}package.json`, '{ "type": "commonjs" }\n');
  return built;
};
