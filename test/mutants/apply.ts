import { fileURLToPath } from 'node:url';
import type { Patch } from './patch.ts';
import { patchNamed } from './patches.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * `source` with the defect in it.
 * @throws {Error} unless `find` occurs exactly once: a patch that changes nothing would look like a mutant that no test catches
 */
export const mutated = (source: string, { name, file, find, replace }: Patch): string => {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      `${name}: its text occurs ${more.length === 0 ? 'nowhere' : 'more than once'} in ${file}.`,
    );
  return before + replace + after;
};

/**
 * What a loader does to each file under `MUTANT=<name>`: the source with the defect, or undefined for any other file.
 * @throws {Error} for an unknown name
 */
export const mutation = (
  name: string | undefined,
): ((path: string, read: () => string) => string | undefined) => {
  const patch = name ? patchNamed(name) : undefined;
  return (path, read) => (patch && path === root + patch.file ? mutated(read(), patch) : undefined);
};
