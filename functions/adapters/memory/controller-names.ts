import type { ControllerNames } from '#ports/controller-names.ts';
import { isName, normalized } from '../controller-name.ts';

export const memoryControllerNames = (): ControllerNames => {
  const names = new Map<string, Set<string>>();
  const add = (name: string, slug: string): void => {
    names.set(normalized(name), (names.get(normalized(name)) ?? new Set()).add(slug));
  };
  return {
    publish: async (name, slug) => {
      add(slug, slug);
      add(name, slug);
    },
    withdraw: async (name, slug) => {
      if (normalized(name) !== normalized(slug)) names.get(normalized(name))?.delete(slug);
    },
    resolve: async (typed) => {
      const slugs = isName(normalized(typed)) ? [...(names.get(normalized(typed)) ?? [])] : [];
      return slugs.length === 1 ? slugs[0] : undefined;
    },
  };
};
