import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mutation } from './apply.ts';

/** `MUTANT=<name> node --import ./test/mutants/hook.ts …`: the process and its threads run with the defect. */
const defect = mutation(process.env.MUTANT);

registerHooks({
  load: (url, context, next) => {
    const path = url.startsWith('file:') ? fileURLToPath(url) : undefined;
    const source = path && defect(path, () => readFileSync(path, 'utf8'));
    return source ? { format: 'module-typescript', source, shortCircuit: true } : next(url, context);
  },
});
