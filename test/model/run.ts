// Explores one shape, with these mutants: `node test/model/run.ts 'two directions' gate-says-yes`.
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { mutate } from './mutated.ts';
import { type NamedShape, shapes } from './shapes.ts';

const [shapeName = '', ...names] = process.argv.slice(2);
const all: Readonly<Record<string, NamedShape>> = shapes;
const shape = all[shapeName];
if (shape === undefined) throw new Error(`Name one of: ${Object.keys(all).join('; ')}.`);
const wrong: Readonly<Record<string, Mutant>> = mutants;
const edits = names.flatMap((name) => {
  const mutant = wrong[name];
  if (mutant === undefined) throw new Error(`No mutant ${name}.`);
  return mutant.edits;
});
const { left } = mutate(edits);
const { explore } = await import('./explore.ts');
if (left.size > 0) throw new Error(`Never loaded: ${[...left].map(([file]) => file).join(', ')}`);

// What the product logs is said thousands of times here.
console.error = () => {};
const { story, ...found } = await explore(shape);
console.log(JSON.stringify({ ...found, seconds: process.cpuUsage().user / 1e6 }));
for (const line of story) console.log(line);
