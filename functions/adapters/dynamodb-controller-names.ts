import { findKey } from '#domain/case/keys.ts';
import { type ControllerNames, isName } from '#ports/controller-names.ts';
import { pageOf, positionAfter } from './case-pages.ts';
import type { Key, Table } from './dynamodb-table.ts';

/** Cannot be a slug: slugs have no upper-case letters. */
const place = (name: string): Key => ({ pk: `NAME#${findKey(name)}`, sk: 'HOLDER' });

/** Key of earlier releases, where several entries could share a name, one item per slug. */
const formerPlace = (name: string): string =>
  `NAME#${name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFKC').toWellFormed()}`;

/** One partition: a register has few entries, and officers alone read the list. */
const listOfAll = 'CONTROLLERS';

/** A slug also names its own controller, even after a name is withdrawn. */
export const dynamodbControllerNames = (table: Table): ControllerNames => {
  const formerHolders = async (name: string): Promise<readonly string[]> => {
    const slugs: string[] = [];
    const former = { where: '#pk = :pk', values: { pk: formerPlace(name) } };
    for await (const { sk, slug } of table.query(former)) if (sk === slug) slugs.push(slug as string);
    return slugs;
  };
  const holderOf = async (name: string) => (await table.get(place(name)))?.slug as string | undefined;
  const claim = async (name: string, slug: string): Promise<string | undefined> => {
    const other = (await formerHolders(name)).find((one) => one !== slug);
    if (other !== undefined) return other;
    const free = { if: 'attribute_not_exists(#pk) OR #slug = :slug', values: { slug } };
    return (await table.put({ ...place(name), slug }, free)) ? undefined : holderOf(name);
  };
  return {
    publish: async (name, slug) => (await claim(slug, slug)) ?? claim(name, slug),
    withdraw: async (name, slug) => {
      if (findKey(name) === findKey(slug)) return;
      if ((await holderOf(name)) === slug) await table.remove(place(name));
      await table.remove({ pk: formerPlace(name), sk: slug });
    },
    resolve: async (typed) => {
      if (!isName(typed)) return undefined;
      const holder = await holderOf(typed);
      const all = new Set([...(holder === undefined ? [] : [holder]), ...(await formerHolders(typed))]);
      return all.size === 1 ? [...all][0] : undefined;
    },
    enlist: async (slug) => {
      await table.put({ pk: listOfAll, sk: slug });
    },
    list: async (cursor, limit) => {
      const after = positionAfter('controllers', cursor);
      const where = after === '' ? '#pk = :pk' : '#pk = :pk AND #sk > :after';
      const values = { pk: listOfAll, ...(after === '' ? {} : { after }) };
      const found: string[] = [];
      for await (const { sk } of table.query({ where, values, pageSize: limit + 1 }))
        if (found.push(sk as string) > limit) break;
      return pageOf('controllers', found, limit, (slug) => slug);
    },
  };
};
