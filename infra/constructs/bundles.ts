import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functions } from '#infra/functions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.cache/bundles/`;

/** Folder of a function's bundle, `index.js` with the export `handler`. */
export const bundleOf = (name: FunctionName): string => {
  bundles();
  return folder + name;
};

let built: Metafile | undefined;

/**
 * Every entry bundled in one run of esbuild, as performance.md measured: CommonJS, minified, `module` before `main`.
 * (NodejsFunction starts a process per function: 19 functions would cost a synth seven seconds.)
 */
export const bundles = (): Metafile => {
  built ??= buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(functions).map(([name, entry]) => [`${name}/index`, entry]),
    ),
    outdir: folder,
    bundle: true,
    minify: true,
    // An error's name decides what a machine retries: class names must outlive the minifier.
    keepNames: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'warning',
  }).metafile;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}package.json`, '{ "type": "commonjs" }\n');
  return built;
};
