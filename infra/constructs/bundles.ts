import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import type { FunctionName } from '#infra/functions.ts';
import { bundleFolder } from './bundling.ts';
import { bundled, keptBuild } from './kept-builds.ts';

/** Folder with `index.js`, which exports `handler`. */
export const bundleOf = (name: FunctionName): string => {
  bundles();
  return bundleFolder + name;
};

interface Built extends Pick<Metafile, 'outputs'> {
  /** Function → names of what it reads of the environment and of its settings. */
  readonly settings: Readonly<Record<FunctionName, readonly string[]>>;
}

let built: Built | undefined;

/** All bundles, as an earlier process made them where no source has changed since (decision 0073). */
export const bundles = (): Built => {
  built ??= keptBuild('bundles', bundled, () => {
    const value = build();
    return { value, files: ['.cache/bundles/package.json', ...Object.keys(value.outputs)] };
  });
  return built;
};

/** In a process of its own: Rolldown does not work in step with its caller, and a stack is made in step. */
const build = (): Built => {
  const run = fileURLToPath(new URL('build-bundles.ts', import.meta.url));
  execFileSync(process.execPath, [run], { stdio: ['ignore', 'inherit', 'inherit'] });
  return JSON.parse(readFileSync(`${bundleFolder}metafile.json`, 'utf8')) as Built;
};

/** Files that a function is made of: path → what is in it. */
export const filesOf = (name: FunctionName): Metafile['outputs'] => {
  const folder = `.cache/bundles/${name}/`;
  return Object.fromEntries(Object.entries(bundles().outputs).filter(([path]) => path.startsWith(folder)));
};

type Inputs = Metafile['outputs'][string]['inputs'];

/** What a function holds, with what it reads on use. */
export const inputsOf = (name: FunctionName): Inputs =>
  Object.fromEntries(Object.values(filesOf(name)).flatMap(({ inputs }) => Object.entries(inputs)));

/** Of those, what is read when the function starts: `index.js`, and the parts that it needs at once. */
export const startOf = (name: FunctionName): Metafile['outputs'] => {
  const all = filesOf(name);
  const start = new Set<string>();
  const read = (path: string): void => {
    if (start.has(path) || all[path] === undefined) return;
    start.add(path);
    for (const one of all[path].imports) if (one.kind !== 'dynamic-import') read(one.path);
  };
  read(`.cache/bundles/${name}/index.js`);
  return Object.fromEntries(Object.entries(all).filter(([path]) => start.has(path)));
};
