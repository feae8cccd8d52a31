import type { Metafile } from 'esbuild';
import { type OutputChunk, type Plugin, type RolldownBuild, rolldown } from 'rolldown';
import { libraries, onUse } from './apart.ts';
import { bundleFolder, bundling, whole } from './bundling.ts';
import { writeCommonJs } from './common-js.ts';
import { withPlainFunctions } from './plain-functions.ts';

/*
 * The files beside all functions (decision 0068). esbuild splits modules alone, and takes all that a package's list of names leads to
 * for part of each file that reads one of them: DynamoDB's client would start with what only S3's needs. So Rolldown makes these.
 */

type Outputs = Metafile['outputs'];

const root = bundling.absWorkingDir;

const plain: Plugin = {
  name: 'plain-functions',
  transform: { filter: { id: /\.[mc]?[jt]s$/ }, handler: (code, id) => withPlainFunctions(id, code) },
};

const built = (input: Record<string, string>): Promise<RolldownBuild> => {
  const { alias, mainFields } = whole;
  return rolldown({
    cwd: root,
    input,
    platform: 'node',
    resolve: { alias, mainFields: [...mainFields] },
    plugins: [plain],
    preserveEntrySignatures: 'allow-extension',
  });
};

const chunksOf = (output: readonly { type: string }[]): readonly OutputChunk[] =>
  output.filter((one): one is OutputChunk => one.type === 'chunk');

const relative = (id: string): string => id.replace(root, '');

/** As esbuild's metafile would say it. */
const described = ({ modules, exports, ...chunk }: OutputChunk): Omit<Outputs[string], 'bytes'> => {
  const imported = (paths: readonly string[], kind: 'require-call' | 'dynamic-import') =>
    paths.map((path) => ({ path: `.cache/bundles/${path}`, kind }));
  return {
    imports: [
      ...imported(chunk.imports, 'require-call'),
      ...imported(chunk.dynamicImports, 'dynamic-import'),
    ],
    exports,
    inputs: Object.fromEntries(
      Object.entries(modules).map(([id, { renderedLength }]) => [
        relative(id),
        { bytesInOutput: renderedLength },
      ]),
    ),
  };
};

/** What no other client has. */
const ofDynamodb = /\/(client-dynamodb|dynamodb-codec|dynamodb-made\.ts)\b/;

/** Writes them. What DynamoDB's client has with others is one file, so that a start reads few. @returns path → what is in it */
export const buildLibraries = async (): Promise<Outputs> => {
  const first = await built({ first: `${onUse}dynamodb-made.ts` });
  const needed = new Set(chunksOf((await first.generate()).output).flatMap(({ moduleIds }) => moduleIds));
  const all = await built(libraries);
  const { output } = await all.generate({
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'sdk/[name]-[hash].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: 'core', test: (id) => needed.has(id) && !ofDynamodb.test(id) }],
    },
  });
  const files = chunksOf(output).map(async (chunk) => {
    const bytes = await writeCommonJs(bundleFolder + chunk.fileName, chunk.code);
    return [`.cache/bundles/${chunk.fileName}`, { ...described(chunk), bytes }] as const;
  });
  return Object.fromEntries(await Promise.all(files));
};
