import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { findKey } from '#domain/case/keys.ts';
import { type ControllerNames, isName, type OwedName } from '#ports/controller-names.ts';
import { pageOf, positionAfter } from '../case-pages.ts';

export const memoryControllerNames = (): ControllerNames => {
  const holders = new Map<string, string>();
  const slugs = new Set<string>();
  const owed = new Map<string, OwedName>();
  const owedKey = ({ name, slug }: OwedName): string => `${findKey(name)} ${slug}`;
  const owe = (one: OwedName) => owed.set(owedKey(one), one);
  const claim = (name: string, slug: string): string | undefined => {
    const holder = holders.get(findKey(name)) ?? slug;
    holders.set(findKey(name), holder);
    if (holder === slug) owe({ name, slug });
    return holder === slug ? undefined : holder;
  };
  return {
    publish: async (name, slug) => claim(slug, slug) ?? claim(name, slug),
    withdraw: async (name, slug) => {
      if (findKey(name) !== findKey(slug) && holders.get(findKey(name)) === slug)
        holders.delete(findKey(name));
    },
    resolve: async (typed) => (isName(typed) ? holders.get(findKey(typed)) : undefined),
    owed: async (limit) => [...owed.values()].slice(0, limit),
    owe: async (one) => {
      owe(one);
    },
    settle: async (one) => {
      owed.delete(owedKey(one));
    },
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
