import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { inputsOf } from '#infra/constructs/bundles.ts';
import { bundling, whole } from '#infra/constructs/bundling.ts';
import type { FunctionName } from '#infra/functions.ts';

/* What the deployed bundles are compared with: the SDK alone as it comes, and a "typical heavy" function. */

const folder = `${bundling.absWorkingDir}.cache/bench/`;

/** What a bundle takes from the SDK: package → the clients, commands and signer that are in it. */
export const sdkIn = (inputs: ReturnType<typeof inputsOf>): ReadonlyMap<string, readonly string[]> => {
  const taken = new Map<string, string[]>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, from, file] =
      /(@aws-sdk\/(?:client-[\w-]+|s3-request-presigner|s3-presigned-post))\/dist-es\/(?:commands\/)?(\w+)\.js$/.exec(
        path,
      ) ?? [];
    if (from === undefined || file === undefined || bytesInOutput === 0) continue;
    if (/(Client|Command|getSignedUrl|createPresignedPost)$/.test(file))
      taken.set(from, [...(taken.get(from) ?? []), file].sort());
  }
  return taken;
};

const key = `TableName: 't', Key: { pk: { S: 'x' }, sk: { S: 'x' } }`;
/** The first of these that a function has is its first call of DynamoDB. */
const calls: Readonly<Record<string, string>> = {
  GetItemCommand: `{ ${key} }`,
  QueryCommand: `{ TableName: 't', KeyConditionExpression: 'pk = :a', ExpressionAttributeValues: { ':a': { S: 'x' } } }`,
  UpdateItemCommand: `{ ${key} }`,
  PutItemCommand: `{ TableName: 't', Item: { pk: { S: 'x' }, sk: { S: 'x' } } }`,
};

const sourceOf = (sdk: ReadonlyMap<string, readonly string[]>): string => {
  const imports = [...sdk].sort().map(([from, taken]) => `import { ${taken.join(', ')} } from '${from}';`);
  const taken = [...sdk.values()].flat().sort();
  const made = taken.filter((one) => one.endsWith('Client')).map((client) => `${client}: new ${client}({})`);
  const rest = taken.filter((one) => !one.endsWith('Client'));
  const first = Object.keys(calls).find((one) => taken.includes(one));
  return [
    ...imports,
    `const clients = { ${made.join(', ')} };`,
    `export const kept = [${rest.join(', ')}];`,
    `export const handler = () => ${first ? `clients.DynamoDBClient.send(new ${first}(${calls[first]}))` : 'clients'};`,
    '',
  ].join('\n');
};

export interface References {
  readonly empty: string;
  readonly heavy: string;
  /** Absent for a function without the SDK. */
  readonly sdkOf: (name: FunctionName) => string | undefined;
}

/** Bundled as the product is, but with the SDK's own chain of credentials and nothing left for later. */
export const buildReferences = (names: readonly FunctionName[]): References => {
  const sources = new Map(names.map((name) => [name, sdkIn(inputsOf(name))]));
  const texts = [...new Set([...sources.values()].filter(({ size }) => size > 0).map(sourceOf))];
  mkdirSync(folder, { recursive: true });
  for (const [n, text] of texts.entries()) writeFileSync(`${folder}sdk-${n}.ts`, text);
  writeFileSync(`${folder}empty.ts`, 'export const handler = () => undefined;\n');
  buildSync({
    ...whole,
    alias: {},
    metafile: false,
    outdir: folder,
    entryPoints: {
      'heavy/index': 'test/bench/import-heavy.ts',
      'empty/index': `${folder}empty.ts`,
      ...Object.fromEntries(texts.map((_, n) => [`sdk-${n}/index`, `${folder}sdk-${n}.ts`])),
    },
  });
  writeFileSync(`${folder}package.json`, '{ "type": "commonjs" }\n');
  return {
    empty: `${folder}empty`,
    heavy: `${folder}heavy`,
    sdkOf: (name) => {
      const sdk = sources.get(name);
      return sdk && sdk.size > 0 ? `${folder}sdk-${texts.indexOf(sourceOf(sdk))}` : undefined;
    },
  };
};
