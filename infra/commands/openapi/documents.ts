import type { Row } from '#functions/platform/door.ts';
import { recordSchema } from '#functions/request/access/record-schema.ts';
import { routes } from '#infra/routes.ts';
import { type Entries, readEntries } from './entries.ts';
import { operationOf, tagOf } from './operations.ts';
import { isForEverybody } from './public-codes.ts';
import { problemSchema, SharedReplies } from './replies.ts';
import { requestSchemas } from './request-schemas.ts';
import { type Schema, typeSchemas } from './type-schemas.ts';

/** OpenAPI 3.1. */
export type ApiDocument = Schema & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  readonly components: Readonly<
    Record<'schemas' | 'responses' | 'securitySchemes', Readonly<Record<string, Schema>>>
  >;
};

export interface Documents {
  /** Routes that anybody may call. */
  readonly everybody: ApiDocument;
  /** Routes behind a token, of an officer or of another system. */
  readonly officers: ApiDocument;
}

/** A route of a page is not in a document: what is below `/api` is for programs. */
const apiRoutes: readonly Row[] = routes.filter(({ path }) => path.startsWith('/api/'));

const schemes = {
  officer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The token of an officer who signed in with a second factor. Groups decide what it opens.',
  },
  machine: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The token of another system of the company: client credentials, with the scope that is named after the resource server `privacy-clock`. An officer’s token opens nothing here.',
  },
  statusCode: {
    type: 'http',
    scheme: 'bearer',
    description: 'The code of the status page, from our letter.',
  },
} as const;

const inOrder = <T>(named: ReadonlyMap<string, T>): Readonly<Record<string, T>> =>
  Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const documentOf = (
  entries: Entries,
  isPublic: boolean,
  about: { title: string; description: string },
): ApiDocument => {
  const rows = apiRoutes.filter(({ auth }) => (auth === 'public') === isPublic);
  const nameOf = (row: Row) => entries.names.get(`${row.method} ${row.path}`) ?? { name: '', about: '' };
  const types = typeSchemas(entries.checker, { isClosed: isPublic });
  const bodies = requestSchemas(rows.map((row) => ({ row, name: nameOf(row).name })));
  const shared = new SharedReplies();
  const making = { entries, types, bodies, shared, shows: isPublic ? isPublicCode : () => true };
  const paths: Record<string, Record<string, Schema>> = {};
  for (const row of rows) {
    paths[row.path] ??= {};
    Object.assign(paths[row.path] ?? {}, {
      [row.method.toLowerCase()]: operationOf(row, nameOf(row), making),
    });
  }
  const { statusCode, ...ofTokens } = schemes;
  return {
    openapi: '3.1.0',
    info: { ...about, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [...new Set(Object.keys(paths).map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: {
        ...inOrder(new Map([...bodies.named, ...types.named])),
        // One line of what a system uploads, for its programmers; no body of ours has it.
        ...(isPublic ? {} : { HolderRecord: recordSchema }),
        Problem: problemSchema,
      },
      responses: inOrder(shared.named),
      securitySchemes: isPublic ? { statusCode } : ofTokens,
    },
  };
};

const isPublicCode = ({ code }: { readonly code: string }): boolean => isForEverybody(code);

/** Both documents, from the contracts and from the types of what our code answers. Takes seconds. */
export const documents = (): Documents => {
  const entries = readEntries(routes);
  try {
    return {
      everybody: documentOf(entries, true, {
        title: 'Privacy Clock',
        description: 'Privacy requests and complaints, for programs. The pages at / do the same for people.',
      }),
      officers: documentOf(entries, false, {
        title: 'Privacy Clock for officers',
        description:
          'What the officers’ console does, for programs, and what other systems of the company ask with a token of their own. A code in a reply says why we refused; the list of a route may name codes of rules that the route never asks.',
      }),
    };
  } finally {
    entries.close();
  }
};
