import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import type { FunctionName } from '#infra/functions.ts';
import { bundleFolder } from './bundling.ts';

/** Folder with `index.js`, which exports `handler`. */
export const bundleOf = (name: FunctionName): string => {
  bundles();
  return bundleFolder + name;
};

let built: Metafile | undefined;

/** One process builds them all: a plugin of esbuild does not work in step with its caller, and a stack is made in step. */
export const bundles = (): Metafile => {
  built ??= build();
  return built;
};

const build = (): Metafile => {
  const run = fileURLToPath(new URL('build-bundles.ts', import.meta.url));
  execFileSync(process.execPath, [run], { stdio: ['ignore', 'inherit', 'inherit'] });
  return JSON.parse(readFileSync(`${bundleFolder}metafile.json`, 'utf8')) as Metafile;
};

/** Files that a function is made of, without what the machines and the stack add. */
export const filesOf = (name: FunctionName): Metafile['outputs'] => {
  const folder = `.cache/bundles/${name}/`;
  return Object.fromEntries(Object.entries(bundles().outputs).filter(([path]) => path.startsWith(folder)));
};

type Inputs = Metafile['outputs'][string]['inputs'];

/** What a function holds, with what it reads on use. */
export const inputsOf = (name: FunctionName): Inputs =>
  Object.fromEntries(Object.values(filesOf(name)).flatMap(({ inputs }) => Object.entries(inputs)));
