import type * as z from 'zod/mini';

/** What zod's types hide: the schemas in a schema. */
export interface Schema extends z.ZodMiniType {
  readonly def: z.ZodMiniType['def'] & {
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly valueType?: Schema;
  };
}

export const fieldsOf = ({ def: { shape = {} } }: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(shape);

/** Items, values and choices, without fields. */
export const innerOf = ({ def }: Schema): readonly Schema[] =>
  [def.element, def.innerType, def.valueType, ...(def.options ?? [])].filter((one) => one !== undefined);
