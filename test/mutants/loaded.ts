import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { root } from './apply.ts';

/** A package, neither a file nor one of our own names (`#domain/…`). */
const isPackage = (path: string): boolean => isBuiltin(path) || !/^[./#]/.test(path);

/** Files of the repository, from the root, that something in `folder` imports, directly or not. */
export const loadedBy = async (folder: string): Promise<ReadonlySet<string>> => {
  const { metafile } = await build({
    entryPoints: globSync(`${folder}/*.ts`, { cwd: root }),
    absWorkingDir: root,
    outdir: 'nowhere',
    write: false,
    bundle: true,
    format: 'esm',
    metafile: true,
    plugins: [
      {
        name: 'packages stay outside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ path, kind }) =>
            kind !== 'entry-point' && isPackage(path) ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  return new Set(Object.keys(metafile.inputs));
};
