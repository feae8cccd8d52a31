import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BuildOptions, build, type Metafile, transform } from 'esbuild';
import { type FunctionName, functions } from '#infra/functions.ts';
import { libraries, readsOf, s3Entries, s3StandIn } from './apart.ts';
import { bundleFolder, bundling, whole } from './bundling.ts';
import { plainFunctions } from './plain-functions.ts';

/*
 * Makes all bundles, and `metafile.json` beside them: node infra/constructs/build-bundles.ts. NodejsFunction starts a process per
 * function: seven seconds for 19.
 */

type Outputs = Metafile['outputs'];

const made = async (options: BuildOptions): Promise<Outputs> =>
  (await build({ ...options, metafile: true, plugins: [plainFunctions] })).metafile.outputs;

const nameOf = (path: string): FunctionName => path.split('/').at(-2) as FunctionName;

/** Functions with code that they `import()`. */
const inParts = ({ inputs, outputs }: Metafile): readonly FunctionName[] =>
  Object.entries(outputs).flatMap(([path, output]) =>
    Object.keys(output.inputs).some(
      (input) =>
        input.startsWith('functions/') &&
        inputs[input]?.imports.some(({ kind, external }) => kind === 'dynamic-import' && !external),
    )
      ? nameOf(path)
      : [],
  );

/** What a module imports, its CommonJS requires. */
const asRequired = (file: Outputs[string]): Outputs[string] => ({
  ...file,
  imports: file.imports.map((one) =>
    one.kind === 'import-statement' ? { ...one, kind: 'require-call' as const } : one,
  ),
});

/**
 * A function in files: what it starts with, and each part that it imports when a call needs it. esbuild splits modules alone, so the
 * files are made CommonJS one by one.
 */
const parted = async (name: FunctionName): Promise<Outputs> => {
  const { outputFiles, metafile } = await build({
    ...bundling,
    ...{ entryPoints: { [`${name}/index`]: functions[name] }, plugins: [plainFunctions], write: false },
    ...{ format: 'esm', splitting: true, chunkNames: `${name}/[name]-[hash]` },
  });
  await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { format, target, minify, platform } = bundling;
      const supported = { 'dynamic-import': false };
      const { code } = await transform(text, { format, target, minify, platform, supported });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
    }),
  );
  return Object.fromEntries(Object.entries(metafile.outputs).map(([path, file]) => [path, asRequired(file)]));
};

/** The file of a library beside every `index.js` that reads it: path → what is in it. */
const besideEach = (parts: Outputs, apart: Outputs): Outputs =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, output]) =>
      readsOf(output).flatMap((file) => {
        const library = apart[`.cache/bundles/${file}.js`];
        if (library === undefined) return [];
        const path = `${dirname(part)}/${file}.js`;
        copyFileSync(`${bundleFolder}${file}.js`, `${bundling.absWorkingDir}${path}`);
        return [[path, library]];
      }),
    ),
  );

rmSync(bundleFolder, { recursive: true, force: true });
const [apart, { metafile }] = await Promise.all([
  made({ ...whole, entryPoints: libraries }),
  build({ ...bundling, plugins: [plainFunctions] }),
]);
const several = inParts(metafile);
const parts: Outputs = Object.assign({ ...metafile.outputs }, ...(await Promise.all(several.map(parted))));
const withS3 = Object.entries(bundling.entryPoints).filter(([path]) =>
  Object.keys(metafile.outputs[`.cache/bundles/${path}.js`]?.inputs ?? {}).includes(s3StandIn),
);
const held = await build({ ...whole, entryPoints: Object.fromEntries(withS3), write: false });
const entries = s3Entries(`${bundling.absWorkingDir}.cache/s3/`, held.metafile);
const s3 = await made({ ...whole, entryPoints: entries });
const outputs = { ...parts, ...besideEach(parts, apart), ...s3 };
writeFileSync(`${bundleFolder}package.json`, '{ "type": "commonjs" }\n');
writeFileSync(`${bundleFolder}metafile.json`, JSON.stringify({ inputs: metafile.inputs, outputs }));
