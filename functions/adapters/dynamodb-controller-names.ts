import { findKey } from '#domain/case/keys.ts';
import { type ControllerNames, isName, type OwedName } from '#ports/controller-names.ts';
import { pageOf, positionAfter } from './case-pages.ts';
import type { Key, Table } from './dynamodb-table.ts';

/** Cannot be a slug: slugs have no upper-case letters. */
const place = (name: string): Key => ({ pk: `NAME#${findKey(name)}`, sk: 'HOLDER' });

/** Key of earlier releases, where several entries could share a name, one item per slug. */
const formerPlace = (name: string): string =>
  `NAME#${name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFKC').toWellFormed()}`;

/** Few at a time: a run takes each off its list within the hour. */
const listOfOwed = 'CONTROLLERS#OWED';

const owedKey = ({ name, slug }: OwedName): Key => ({ pk: listOfOwed, sk: `${findKey(name)} ${slug}` });

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
  const owe = async (one: OwedName): Promise<void> => {
    await table.put({ ...owedKey(one), ...one });
  };
  const claim = async (name: string, slug: string): Promise<string | undefined> => {
    const other = (await formerHolders(name)).find((one) => one !== slug);
    if (other !== undefined) return other;
    const free = { if: 'attribute_not_exists(#pk) OR #slug = :slug', values: { slug } };
    // First, so that a crash leaves no name whose cases never learn of it.
    await owe({ name, slug });
    if (await table.put({ ...place(name), slug }, free)) return undefined;
    await table.remove(owedKey({ name, slug }));
    return holderOf(name);
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
    owed: async (limit) => {
      const found: OwedName[] = [];
      for await (const item of table.query({
        ...{ where: '#pk = :pk', values: { pk: listOfOwed }, pageSize: limit },
      })) {
        const { name, slug, cursor } = item as unknown as OwedName;
        if (found.push({ name, slug, ...(cursor && { cursor }) }) === limit) break;
      }
      return found;
    },
    owe,
    settle: async (one) => table.remove(owedKey(one)),
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
