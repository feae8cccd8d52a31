import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { bundling } from '#infra/constructs/bundling.ts';
import { plainFunctions } from '#infra/constructs/plain-functions.ts';
import { functions } from '#infra/functions.ts';
const names = process.argv.slice(2);
await build({ ...bundling, minify: false, minifySyntax: true, plugins: [plainFunctions], outdir: '/tmp/C/un', entryPoints: Object.fromEntries(names.map((n) => [`${n}/index`, functions[n]])) });
for (const n of names) for (const f of ['dates', 'holidays', 'schemas']) copyFileSync(`.cache/bundles/${f}-apart.js`, `/tmp/C/un/${n}/${f}-apart.js`);
