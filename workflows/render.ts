import { readFileSync, writeFileSync } from 'node:fs';
import { aslOf, printed } from './asl.ts';
import { machines } from './machines.ts';
import { withPictures } from './picture.ts';

/** `npm run golden`: writes the golden definitions and README.md's pictures. */
const readme = new URL('README.md', import.meta.url);
const rendered = machines.map((machine) => ({ name: machine.name, asl: aslOf(machine) }));

for (const { name, asl } of rendered) {
  writeFileSync(new URL(`../test/workflows/${name}.asl.json`, import.meta.url), printed(asl));
}
writeFileSync(readme, withPictures(readFileSync(readme, 'utf8'), rendered));
