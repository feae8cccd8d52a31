import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { filesOf, inputsOf, startOf } from '#infra/constructs/bundles.ts';
import { bundling } from '#infra/constructs/bundling.ts';
import type { FunctionName } from '#infra/functions.ts';
import { mostKilobytesOf } from './budgets.ts';

/* What must hold for every bundle (decisions 0008 and 0068), read from esbuild's metafile. */

/** What a function holds. */
export type Held = Pick<Metafile['outputs'][string], 'inputs' | 'imports'>;

const held = ({ inputs }: Held): readonly string[] =>
  Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? input : []));

/** Where a package lies, so that two versions of it are two places. */
const placeOf = (input: string) => {
  const [, place, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
  return place === undefined || name === undefined ? [] : { place, name };
};

const duplicates = (output: Held): readonly string[] => {
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

const unusedCommands = (output: Held): readonly string[] => {
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

/** Clients but DynamoDB's, and the lists of sealed words, are read on use. */
const onUse = /node_modules\/@aws-sdk\/(client-(?!dynamodb\/)|s3-)|\/sealed-words\.ts$/;

const readTooEarly = (name: FunctionName): readonly string[] =>
  Object.values(startOf(name)).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 && onUse.test(input) && !input.includes('/on-use/') ? `reads ${input} at start` : [],
    ),
  );

/** What a function reads when it starts. */
export const kilobytesAtStart = (name: FunctionName): number =>
  Object.values(startOf(name)).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;

/** A sentence for each rule that the function breaks. */
export const brokenBy = (name: FunctionName): readonly string[] => {
  const imports = Object.values(filesOf(name)).flatMap((file) => file.imports);
  const [size, most] = [kilobytesAtStart(name), mostKilobytesOf(name)];
  return [
    ...brokenRules({ inputs: inputsOf(name), imports }),
    ...readTooEarly(name),
    ...(size > most ? [`starts with ${Math.ceil(size)} KB, at most ${most}`] : []),
  ];
};

/** A sentence for each rule that is broken. */
export const brokenRules = (output: Held): readonly string[] => [
  ...output.imports.flatMap(({ path, kind }) =>
    kind === 'import-statement' && /^(node:)?https?2?$/.test(path) ? `imports ${path} as a module` : [],
  ),
  ...held(output).flatMap((input) => (compilers.test(input) ? `compiles schemas: ${input}` : [])),
  ...duplicates(output),
  ...unusedCommands(output),
];
