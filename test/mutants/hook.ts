import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mutation } from './apply.ts';

/** `MUTANT=<name> node --import ./test/mutants/hook.ts …`: the process and its threads run with the defect. */
const defect = mutation(process.env.MUTANT);

/** `MUTANT_RAN=<path>`: a mutant of a use case leaves this file when it runs. */
const ran = process.env.MUTANT_RAN;
let hasRun = false;
Object.assign(globalThis, {
  mutantRan: () => {
    if (ran !== undefined && !hasRun) writeFileSync(ran, '');
    hasRun = true;
  },
});

registerHooks({
  load: (url, context, next) => {
    const path = url.startsWith('file:') ? fileURLToPath(url) : undefined;
    const source = path && defect(path, () => readFileSync(path, 'utf8'));
    return source ? { format: 'module-typescript', source, shortCircuit: true } : next(url, context);
  },
});
