/*
 * How long each deployed bundle takes to load: node test/bench/import.ts [samples] [function …]. Beside it, in the same run and
 * in turn with the bundles: one with nothing but the SDK clients and commands that the function has, and a "typical heavy"
 * one (import-heavy.ts). Every sample is a process of its own; counted is the processor time of its thread, which others at
 * work on the machine hardly change. What counts are ratios of medians: at most 1.05 of the SDK alone; the heavy one is reported.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { bundleOf, bundles, bundling } from '#infra/constructs/bundles.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { handlerEnvironment, settingsOf } from '#infra/settings/settings.ts';

const most = { ofSdk: 1.05, ofHeavy: 0.45 };
const [samples = '15', ...only] = process.argv.slice(2);
const names = (Object.keys(functions) as FunctionName[]).filter(
  (name) => only.length === 0 || only.includes(name),
);
const folder = `${bundling.absWorkingDir}.cache/bench/`;

/** What a function takes from the SDK: package → the clients, commands and signer that are in its bundle. */
const sdkOf = (name: FunctionName): Map<string, string[]> => {
  const inputs = bundles().outputs[`.cache/bundles/${name}/index.js`]?.inputs ?? {};
  const taken = new Map<string, string[]>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, from, file] =
      /(@aws-sdk\/(?:client-[\w-]+|s3-request-presigner))\/dist-es\/(?:commands\/)?(\w+)\.js$/.exec(path) ??
      [];
    if (from === undefined || file === undefined || bytesInOutput === 0) continue;
    if (/(Client|Command|getSignedUrl)$/.test(file))
      taken.set(from, [...(taken.get(from) ?? []), file].sort());
  }
  return taken;
};

const sourceOf = (sdk: Map<string, string[]>): string => {
  const all = [...sdk].sort().map(([from, taken]) => `import { ${taken.join(', ')} } from '${from}';`);
  const taken = [...sdk.values()].flat().sort();
  const made = taken.filter((one) => one.endsWith('Client')).map((client) => `new ${client}({})`);
  const rest = taken.filter((one) => !one.endsWith('Client'));
  return `${all.join('\n')}\nconst clients = [${made.join(', ')}];\nexport const handler = () => [clients, ${rest.join(', ')}];\n`;
};

const sources = names.map((name) => sourceOf(sdkOf(name)));
const references = [...new Set(sources)];
mkdirSync(folder, { recursive: true });
for (const [n, source] of references.entries()) writeFileSync(`${folder}sdk-${n}.ts`, source);
writeFileSync(`${folder}empty.ts`, 'export const handler = () => undefined;\n');
buildSync({
  ...bundling,
  // The SDK as it comes: with its own chain of credentials.
  alias: {},
  metafile: false,
  outdir: folder,
  entryPoints: {
    'heavy/index': 'test/bench/import-heavy.ts',
    'empty/index': `${folder}empty.ts`,
    ...Object.fromEntries(references.map((_, n) => [`sdk-${n}/index`, `${folder}sdk-${n}.ts`])),
  },
});
writeFileSync(`${folder}package.json`, '{ "type": "commonjs" }\n');

const loading = `const began = process.threadCpuUsage(); require(process.argv[1]); const { user, system } = process.threadCpuUsage(began); console.log((user + system) / 1000);`;
const env = { ...handlerEnvironment(settingsOf('laptop')), AWS_REGION: 'us-east-1' };

/** Milliseconds that a fresh process takes to load the bundle. */
const load = (bundle: string): number => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', loading, `${bundle}/index.js`], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${bundle} does not load: ${stderr}`);
  return Number(stdout);
};

const deployed = names.map(bundleOf);
const all = [
  `${folder}empty`,
  `${folder}heavy`,
  ...references.map((_, n) => `${folder}sdk-${n}`),
  ...deployed,
];
const taken = new Map<string, number[]>(all.map((bundle) => [bundle, []]));
for (let n = 0; n < Number(samples); n++) for (const bundle of all) taken.get(bundle)?.push(load(bundle));
const median = (bundle: string): number => {
  const sorted = (taken.get(bundle) ?? []).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const heavy = median(`${folder}heavy`);
const rows = names.map((name, n) => {
  const [ms, sdk] = [median(bundleOf(name)), median(`${folder}sdk-${references.indexOf(sources[n] ?? '')}`)];
  return { name, ms: ms.toFixed(1), sdk: sdk.toFixed(1), ofSdk: ms / sdk, ofHeavy: ms / heavy };
});
for (const row of rows.toSorted((a, b) => b.ofSdk - a.ofSdk))
  console.log(
    `${row.name.padEnd(24)} ${row.ms} ms, ${row.ofSdk.toFixed(2)} of its SDK (${row.sdk} ms), ${row.ofHeavy.toFixed(2)} of heavy`,
  );
console.log(
  `heavy ${heavy.toFixed(1)} ms, empty ${median(`${folder}empty`).toFixed(1)} ms, ${references.length} references`,
);
const within = (what: 'ofSdk' | 'ofHeavy'): string =>
  `${rows.filter((row) => row[what] <= most[what]).length} of ${rows.length} within ${most[what]}`;
console.log(`of the SDK: ${within('ofSdk')}; of heavy: ${within('ofHeavy')}`);
