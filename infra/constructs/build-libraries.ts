import type { Metafile } from 'esbuild';
import { libraries, onUse } from './apart.ts';
import { bundleFolder, whole } from './bundling.ts';
import { writeCommonJs } from './common-js.ts';
import { described, rolled } from './rolled.ts';

/* The files beside all functions (decision 0068). */

const folder = '.cache/bundles/';

/** What no other client has. */
const ofDynamodb = /\/(client-dynamodb|dynamodb-codec|dynamodb-made\.ts)\b/;

/** Writes them. What DynamoDB's client has with others is one file, so that a start reads few. @returns path → what is in it */
export const buildLibraries = async (): Promise<Metafile['outputs']> => {
  const first = await rolled({ ...whole, input: { first: `${onUse}dynamodb-made.ts` } });
  const needed = new Set(first.flatMap(({ moduleIds }) => moduleIds));
  const all = await rolled(
    { ...whole, input: libraries },
    {
      chunkFileNames: 'sdk/[name]-[hash].js',
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'core', test: (id) => needed.has(id) && !ofDynamodb.test(id) }],
      },
    },
  );
  const files = all.map(async (chunk) => {
    const bytes = await writeCommonJs(bundleFolder + chunk.fileName, chunk.code);
    return [folder + chunk.fileName, { ...described(folder, chunk, all), bytes }] as const;
  });
  return Object.fromEntries(await Promise.all(files));
};
