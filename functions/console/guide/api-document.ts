/** Of JSON Schema, as our document uses it. */
export interface SchemaShown {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly SchemaShown[];
  readonly oneOf?: readonly SchemaShown[];
  readonly allOf?: readonly SchemaShown[];
  readonly items?: SchemaShown;
  readonly properties?: Readonly<Record<string, SchemaShown>>;
  readonly required?: readonly string[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaShown }>>;
}

export interface ReplyShown extends Content {
  readonly $ref?: string;
  readonly description?: string;
}

export interface OperationShown {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: SchemaShown;
  }[];
  readonly requestBody?: Content & { readonly description?: string };
  readonly responses: Readonly<Record<string, ReplyShown>>;
}

/** The document of the officers' API, as far as its pages show it. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationShown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaShown>>;
    readonly responses: Readonly<Record<string, ReplyShown>>;
  };
}

export interface RouteShown extends OperationShown {
  readonly method: string;
  readonly path: string;
}

export const routesIn = ({ paths }: ApiDocument): readonly RouteShown[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );

const nameIn = ($ref = ''): string => $ref.replace(/^.*\//, '');

/** What a reference names, or what is given. */
export const schemaIn = ({ components }: ApiDocument, given: SchemaShown): SchemaShown => {
  const found = given.$ref === undefined ? undefined : components.schemas[nameIn(given.$ref)];
  return found === undefined ? given : { ...found, ...given };
};

export const replyIn = ({ components }: ApiDocument, given: ReplyShown): ReplyShown =>
  (given.$ref === undefined ? undefined : components.responses[nameIn(given.$ref)]) ?? given;
