import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Edit } from './mutant.ts';

const root = new URL('../../', import.meta.url).href;

/**
 * The modules that are loaded from now on are the mutated ones; no file is changed.
 * @returns the edits of files that were not loaded so far
 */
export const mutate = (edits: readonly Edit[]): { readonly left: ReadonlySet<Edit> } => {
  const left = new Set(edits);
  registerHooks({
    load(url, context, next) {
      const mine = edits.filter(([file]) => url === root + file);
      if (mine.length === 0) return next(url, context);
      const loaded = next(url, { ...context, format: 'module-typescript' });
      const source = mine.reduce((text, edit) => {
        const [, old, instead] = edit;
        if (text.split(old).length !== 2) throw new Error(`${fileURLToPath(url)} says this not once: ${old}`);
        left.delete(edit);
        return text.replace(old, () => instead);
      }, String(loaded.source));
      return { ...loaded, source };
    },
  });
  return { left };
};
