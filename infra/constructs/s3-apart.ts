import { mkdirSync, writeFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

/* A function's S3 client is a file of its own, read when a call first touches a file (decision 0068). */

export const s3Packages = [
  '@aws-sdk/client-s3',
  '@aws-sdk/s3-request-presigner',
  '@aws-sdk/s3-presigned-post',
] as const;

const taken = new RegExp(
  `node_modules/(${s3Packages.join('|')})/dist-es/(?:commands/)?(S3Client|\\w+Command|getSignedUrl|createPresignedPost)\\.js$`,
);
/** The client brings it itself. */
const ofClient = 'CreateSessionCommand';

/**
 * Entry points of esbuild for `s3-apart.js` beside each `index.js` that needs one: what the function holds of S3's packages when nothing
 * is left for later. Their sources are written to `folder`.
 */
export const s3Entries = (folder: string, whole: Metafile): Readonly<Record<string, string>> => {
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(
    Object.entries(whole.outputs).flatMap(([path, { inputs }]) => {
      const name = path.split('/').at(-2) ?? '';
      const lines = Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => {
        const [, from, what] = taken.exec(input) ?? [];
        return bytesInOutput > 0 && what !== undefined && what !== ofClient
          ? `export { ${what} } from '${from}';\n`
          : [];
      });
      if (lines.length === 0) return [];
      const file = `${folder}${name}.ts`;
      writeFileSync(file, lines.sort().join(''));
      return [[`${name}/s3-apart`, file]];
    }),
  );
};
