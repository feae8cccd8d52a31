import { build } from 'esbuild';
import { bundling } from '#infra/constructs/bundling.ts';
import { plainFunctions } from '#infra/constructs/plain-functions.ts';
import { functions } from '#infra/functions.ts';
const names = process.argv.slice(2);
await build({ ...bundling, plugins: [plainFunctions], entryPoints: Object.fromEntries(names.map((n) => [`${n}/index`, functions[n]])) });
