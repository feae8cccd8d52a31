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

/** One place of a file, by its offsets: `MUTANT` is this as JSON where a defect has no name. */
export interface Place {
  /** Path from the repository's root. */
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly replace: string;
}

/**
 * What a loader does to each file under `MUTANT=<name>`: the source with the defect, or undefined for any other file.
 * @throws {Error} for an unknown name
 */
export const mutation = (
  name: string | undefined,
): ((path: string, read: () => string) => string | undefined) => {
  if (name?.startsWith('{')) {
    const { file, from, to, replace }: Place = JSON.parse(name);
    return (path, read) => {
      if (path !== root + file) return undefined;
      const source = read();
      return source.slice(0, from) + replace + source.slice(to);
    };
  }
  const patch = name ? patchNamed(name) : undefined;
  return (path, read) => (patch && path === root + patch.file ? mutated(read(), patch) : undefined);
};
