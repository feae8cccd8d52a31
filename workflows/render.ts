import { readFileSync, writeFileSync } from 'node:fs';
import { aslOf, printed } from './asl.ts';
import { machines } from './machines.ts';
import { withPictures } from './picture.ts';

/** `npm run golden`: writes the golden definitions and README.md's pictures. */
/** A drill plays them as they are (decision 0067). */
const machinesOfDrill: readonly string[] = ['breach', 'recipients', 'customer-notice', 'response-clock'];
const readme = new URL('README.md', import.meta.url);
const rendered = machines.map((machine) => ({ name: machine.name, asl: aslOf(machine) }));

for (const { name, asl } of rendered) {
  writeFileSync(new URL(`../test/workflows/${name}.asl.json`, import.meta.url), printed(asl));
}
const practiced = rendered.filter(({ name }) => machinesOfDrill.includes(name));
writeFileSync(
  new URL('../functions/drill/world/machines.asl.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(practiced.map(({ name, asl }) => [name, asl])))}\n`,
);
writeFileSync(readme, withPictures(readFileSync(readme, 'utf8'), rendered));
