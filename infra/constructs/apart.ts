import { mkdirSync, writeFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

/* Files beside a function's `index.js` that its stand-ins read when a call first needs them (decision 0068). */

/** The same for every function: file → what is in it. */
export const libraries = {
  'dates-apart': 'node_modules/temporal-polyfill/index.js',
  'holidays-apart': 'node_modules/@18f/us-federal-holidays/index.js',
  'schemas-apart': 'functions/adapters/on-use/schemas-made.ts',
} as const satisfies Readonly<Record<string, string>>;

export type Library = keyof typeof libraries;

export const apartFiles = [...(Object.keys(libraries) as Library[]), 's3-apart'] as const;

export const s3Packages = [
  '@aws-sdk/client-s3',
  '@aws-sdk/s3-request-presigner',
  '@aws-sdk/s3-presigned-post',
] as const;

/** In a bundle for these packages. */
export const s3StandIn = 'functions/adapters/on-use/s3.ts';

/** `read-case/index.js` → the files beside it that it reads. */
export const readsOf = ({ imports }: Metafile['outputs'][string]): readonly (typeof apartFiles)[number][] =>
  apartFiles.filter((file) => imports.some(({ path }) => path === `./${file}.js`));

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
