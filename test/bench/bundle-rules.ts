import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { bundling } from '#infra/constructs/bundles.ts';

/* What must hold for every bundle (decisions 0008 and 0068), read from esbuild's metafile. */

type Output = Metafile['outputs'][string];

/** Characters of a bundle, in KB, without what runs on use: the S3 client has a file of its own. */
export const mostKilobytes = 400;

const held = ({ inputs }: Output): readonly string[] =>
  Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? input : []));

/** Where a package lies, so that two versions of it are two places. */
const placeOf = (input: string) => {
  const [, place, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
  return place === undefined || name === undefined ? [] : { place, name };
};

const duplicates = (output: Output): readonly string[] => {
  const byName = Map.groupBy(held(output).flatMap(placeOf), ({ name }) => name);
  return [...byName].flatMap(([name, places]) =>
    new Set(places.map(({ place }) => place)).size > 1 ? `holds ${name} twice` : [],
  );
};

/** The SDK's clients bring these themselves. */
const ofClients: readonly string[] = ['DescribeEndpointsCommand', 'CreateSessionCommand'];

/** A command by itself, or by the SDK's pages of it. */
const callOf = (command: string) =>
  new RegExp(`\\b(${command}|paginate${command.replace(/Command$/, '')})\\b`);

const source = (file: string): string => readFileSync(`${bundling.absWorkingDir}${file}`, 'utf8');

const unusedCommands = (output: Output): readonly string[] => {
  const own = held(output).filter((input) => input.startsWith('functions/adapters/'));
  const commands = held(output).flatMap(
    (input) => /client-[\w-]+\/dist-es\/commands\/(\w+)\.js$/.exec(input)?.[1] ?? [],
  );
  return commands
    .filter((command) => !ofClients.includes(command))
    .filter((command) => !own.some((file) => callOf(command).test(source(file))))
    .map((command) => `holds ${command}, which no adapter in it calls`);
};

/** Compile a schema to code as they load. */
const compilers = /node_modules\/(ajv|ajv-[\w-]+|@middy\/validator|fast-json-stringify)\//;

/** A sentence for each rule that the bundle breaks. */
export const brokenRules = (output: Output): readonly string[] => [
  ...output.imports.flatMap(({ path, kind }) =>
    kind === 'import-statement' && /^(node:)?https?2?$/.test(path) ? `imports ${path} as a module` : [],
  ),
  ...held(output).flatMap((input) => (compilers.test(input) ? `compiles schemas: ${input}` : [])),
  ...duplicates(output),
  ...unusedCommands(output),
];
