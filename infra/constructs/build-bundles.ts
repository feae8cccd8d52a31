import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Metafile } from 'esbuild';
import { type FunctionName, functions } from '#infra/functions.ts';
import { readAtStart } from './apart.ts';
import { buildLibraries } from './build-libraries.ts';
import { bundleFolder, bundling } from './bundling.ts';
import { described, rolled } from './rolled.ts';

/*
 * Makes all bundles, and `metafile.json` beside them, as esbuild would write it: node infra/constructs/build-bundles.ts. NodejsFunction
 * starts a process per function: seven seconds for 19.
 */

type Outputs = Metafile['outputs'];

const names = Object.keys(functions) as FunctionName[];

const folderOf = (name: FunctionName): string => `.cache/bundles/${name}/`;

/** A function in files: one that it starts with, and each part that it imports when a call needs it. */
const parted = async (name: FunctionName): Promise<Outputs> => {
  const folder = folderOf(name);
  const chunks = await rolled(
    { ...bundling, input: { index: functions[name] } },
    {
      format: 'cjs',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'start', tags: ['$initial'] }],
      },
    },
  );
  mkdirSync(bundling.absWorkingDir + folder, { recursive: true });
  for (const { fileName, code } of chunks) writeFileSync(bundling.absWorkingDir + folder + fileName, code);
  return Object.fromEntries(
    chunks.map((chunk) => [folder + chunk.fileName, described(folder, chunk, chunks)] as const),
  );
};

/** What a function's files read of the libraries beside them, as its metafile would say it. */
const readLibraries = (parts: Outputs): Outputs =>
  Object.fromEntries(
    Object.entries(parts).map(([path, file]) => [
      path,
      {
        ...file,
        imports: file.imports.map((one) =>
          one.path.startsWith('./')
            ? {
                path: `${dirname(path)}/${one.path.slice(2)}`,
                kind: one.path === readAtStart ? ('require-call' as const) : ('dynamic-import' as const),
              }
            : one,
        ),
      },
    ]),
  );

/** The files of libraries beside a function that its files read, and those that these read: path → what is in it. */
const besides = (name: FunctionName, parts: Outputs, all: Outputs): Outputs => {
  const [here, there] = [folderOf(name), '.cache/bundles/'];
  const found: Outputs = {};
  const read = ({ imports }: Outputs[string]): void => {
    for (const { path } of imports) {
      const library = all[path.replace(here, there)];
      if (library === undefined || found[path] !== undefined) continue;
      const own = {
        ...library,
        imports: library.imports.map((one) => ({ ...one, path: one.path.replace(there, here) })),
      };
      found[path] = own;
      mkdirSync(`${bundling.absWorkingDir}${dirname(path)}`, { recursive: true });
      copyFileSync(bundling.absWorkingDir + path.replace(here, there), bundling.absWorkingDir + path);
      read(own);
    }
  };
  for (const [path, part] of Object.entries(parts)) if (path.startsWith(here)) read(part);
  return found;
};

rmSync(bundleFolder, { recursive: true, force: true });
const all = await buildLibraries();
const parts = readLibraries(Object.assign({}, ...(await Promise.all(names.map(parted)))));
const outputs = Object.assign({}, parts, ...names.map((name) => besides(name, parts, all)));
writeFileSync(`${bundleFolder}package.json`, '{ "type": "commonjs" }\n');

/** What the function says that it reads of the environment and of its settings. */
const read = createRequire(import.meta.url);
const settingsOf = (name: FunctionName): readonly string[] =>
  read(`${bundleFolder}${name}/index.js`).handler.settings;
const settings = Object.fromEntries(names.map((name) => [name, settingsOf(name)]));
writeFileSync(`${bundleFolder}metafile.json`, JSON.stringify({ outputs, settings }));
