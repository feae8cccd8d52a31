import * as z from 'zod/mini';
import type { Row } from '#functions/platform/door.ts';
import type { Schema } from './type-schemas.ts';

interface NamedRow {
  readonly row: Row;
  /** Name of the route: `submitRequest`. */
  readonly name: string;
}

export interface RequestSchemas {
  bodyOf(row: Row): Schema | undefined;
  paramOf(row: Row, name: string): Schema;
  readonly named: ReadonlyMap<string, Schema>;
}

const options = { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' } as const;

/** The same characters, for tools without Unicode properties in their patterns. */
const portable = <T>(schema: T): T =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(
      '\\\\p{Cc}\\\\p{Zl}\\\\p{Zp}',
      '\\\\u0000-\\\\u001f\\\\u007f-\\\\u009f\\\\u2028\\\\u2029',
    ),
  );

const withoutIds = ({ $schema: _, $id: __, id: ___, ...schema }: Schema): Schema => portable(schema);

/** What a caller sends, before we trim or read it. A schema that several routes share has the name of the first. */
export const requestSchemas = (rows: readonly NamedRow[]): RequestSchemas => {
  const registry = z.registry<{ id: string }>();
  const names = new Map<z.ZodMiniType, string>();
  for (const { row, name } of rows) {
    if (row.body === undefined || names.has(row.body)) continue;
    const id = `${name[0]?.toUpperCase()}${name.slice(1)}Body`;
    names.set(row.body, id);
    registry.add(row.body, { id });
  }
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: (id) => `#/components/schemas/${id}` });
  const named = new Map(Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema as Schema)]));
  return {
    bodyOf: ({ body }) => {
      const name = body && names.get(body);
      return name === undefined ? undefined : { $ref: `#/components/schemas/${name}` };
    },
    paramOf: ({ params = {} }, name) => {
      const schema = params[name];
      return schema === undefined
        ? { type: 'string' }
        : withoutIds(z.toJSONSchema(schema, options) as Schema);
    },
    named,
  };
};
