import type { ControllerNames } from '#ports/controller-names.ts';
import { isName, normalized } from './controller-name.ts';
import type { Key, Table } from './dynamodb-table.ts';

const nameKey = (name: string, slug: string): Key => ({ pk: `NAME#${normalized(name)}`, sk: slug });

/** A slug also names its own controller, even after a name is withdrawn. */
export const dynamodbControllerNames = (table: Table): ControllerNames => ({
  publish: async (name, slug) => {
    await table.put({ ...nameKey(slug, slug), slug });
    await table.put({ ...nameKey(name, slug), slug });
  },
  withdraw: async (name, slug) => {
    if (normalized(name) !== normalized(slug)) await table.remove(nameKey(name, slug));
  },
  resolve: async (typed) => {
    const name = normalized(typed);
    if (!isName(name)) return undefined;
    const slugs: unknown[] = [];
    const selection = { where: '#pk = :pk', values: { pk: `NAME#${name}` }, pageSize: 2 };
    for await (const { slug } of table.query(selection)) if (slugs.push(slug) > 1) return undefined;
    return slugs[0] as string | undefined;
  },
});
