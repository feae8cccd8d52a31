import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { findKey } from '#domain/case/keys.ts';
import { type ControllerNames, isName } from '#ports/controller-names.ts';
import { pageOf, positionAfter } from '../case-pages.ts';

export const memoryControllerNames = (): ControllerNames => {
  const holders = new Map<string, string>();
  const slugs = new Set<string>();
  const claim = (name: string, slug: string): string | undefined => {
    const holder = holders.get(findKey(name)) ?? slug;
    holders.set(findKey(name), holder);
    return holder === slug ? undefined : holder;
  };
  return {
    publish: async (name, slug) => claim(slug, slug) ?? claim(name, slug),
    withdraw: async (name, slug) => {
      if (findKey(name) !== findKey(slug) && holders.get(findKey(name)) === slug)
        holders.delete(findKey(name));
    },
    resolve: async (typed) => (isName(typed) ? holders.get(findKey(typed)) : undefined),
    enlist: async (slug) => {
      slugs.add(slug);
    },
    list: async (cursor, limit) => {
      const after = positionAfter('controllers', cursor);
      const found = [...slugs].filter((slug) => slug > after).sort(byCodeUnit);
      return pageOf('controllers', found, limit, (slug) => slug);
    },
  };
};
