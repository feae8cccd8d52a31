import type { Metafile } from 'esbuild';
import { type OutputChunk, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { bundling } from './bundling.ts';
import { withPlainFunctions } from './plain-functions.ts';

/*
 * Files that share code, by Rolldown (decision 0068). esbuild splits by file: what a package's list of names leads to would be part of
 * each file that reads one of them, and a start would read a dozen of them.
 */

type Outputs = Metafile['outputs'];

const root = bundling.absWorkingDir;

const plain: Plugin = {
  name: 'plain-functions',
  transform: { filter: { id: /\.[mc]?[jt]s$/ }, handler: (code, id) => withPlainFunctions(id, code) },
};

/** Files beside the bundle, as a stand-in names them. */
const beside = (external: readonly string[]): Plugin => ({
  name: 'beside',
  resolveId: {
    filter: { id: /^\.\/.*\.js$/ },
    handler: (id) => (external.includes(id) ? { id, external: true } : null),
  },
});

export interface Rolling {
  readonly input: Readonly<Record<string, string>>;
  readonly alias: Readonly<Record<string, string>>;
  readonly external: readonly string[];
}

export const rolled = async (
  { input, alias, external }: Rolling,
  output: OutputOptions = {},
): Promise<readonly OutputChunk[]> => {
  const bundle = await rolldown({
    ...{ cwd: root, input: { ...input }, platform: 'node', plugins: [beside(external), plain] },
    ...{ resolve: { alias, mainFields: [...bundling.mainFields] }, makeAbsoluteExternalsRelative: false },
    ...{ preserveEntrySignatures: 'allow-extension', checks: { invalidAnnotation: false } },
    // A name of a library that its stand-in lacks.
    onLog: (level, log, tell) => tell(log.code === 'IMPORT_IS_UNDEFINED' ? 'error' : level, log),
  });
  const { output: files } = await bundle.generate({ minify: true, entryFileNames: '[name].js', ...output });
  return files.filter((one) => one.type === 'chunk');
};

/** Of its code, as it will be written: names of files beside the bundle. */
const librariesIn = (code: string): readonly string[] =>
  [...code.matchAll(/\brequire\(["'`](\.\/[^"'`]+\.js)["'`]\)/g)].map(([, path = '']) => path);

/** As esbuild's metafile would say it. @param folder where the files are, from the root */
export const described = (
  folder: string,
  chunk: OutputChunk,
  all: readonly OutputChunk[],
): Outputs[string] => {
  const own = new Set(all.map(({ fileName }) => fileName));
  const imported = (paths: readonly string[], kind: 'require-call' | 'dynamic-import') =>
    paths.map((path) => ({ path: own.has(path) ? folder + path : path, kind }));
  const libraries = librariesIn(chunk.code).filter((path) => !own.has(path.slice(2)));
  return {
    bytes: Buffer.byteLength(chunk.code),
    imports: [
      ...imported([...chunk.imports, ...libraries], 'require-call'),
      ...imported(chunk.dynamicImports, 'dynamic-import'),
    ],
    exports: chunk.exports,
    inputs: Object.fromEntries(
      Object.entries(chunk.modules)
        .filter(([id]) => id.startsWith(root))
        .map(([id, { renderedLength }]) => [id.replace(root, ''), { bytesInOutput: renderedLength }]),
    ),
  };
};
