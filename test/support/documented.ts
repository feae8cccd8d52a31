import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { ApiDocument } from '#infra/commands/openapi/documents.ts';
import { RouteTable } from '#infra/local/route-table.ts';
import { routes } from '#infra/routes.ts';
import type { Route } from '#ports/routes.ts';

const documentOf = (name: 'public' | 'officer'): ApiDocument =>
  JSON.parse(
    readFileSync(new URL(`../openapi/${name}.golden.json`, import.meta.url), 'utf8').replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  );

const officers = documentOf('officer');
const documents: Readonly<Record<Route['auth'], ApiDocument>> = {
  public: documentOf('public'),
  officer: officers,
  machine: officers,
};
const table = new RouteTable(routes);

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

const replyTo = ({ auth, method, path }: Route, status: number): Response | undefined => {
  const { paths, components } = documents[auth];
  const responses = paths[path]?.[method.toLowerCase()]?.responses as Readonly<Record<string, Response>>;
  const found = responses?.[String(status)];
  const name = found?.$ref?.split('/').at(-1);
  return name === undefined ? found : components.responses[name];
};

const known = new Map<string, z.ZodType>();

const schemaOf = ({ auth, method, path }: Route, status: number, type: string, schema: object): z.ZodType => {
  const key = `${method} ${path} ${status} ${type}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const $defs = documents[auth].components.schemas;
  const made = z.fromJSONSchema({ ...schema, $defs } as Parameters<typeof z.fromJSONSchema>[0]);
  known.set(key, made);
  return made;
};

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Why a reply of the API is not as its document says; undefined: it is, or it is no reply of the API. */
export const undocumented = (
  method: string,
  address: string,
  { status, headers, body }: Answered,
): string | undefined => {
  const path = address.replace(/[?#].*/, '');
  const match = path.startsWith('/api/') ? table.match(method, path) : undefined;
  if (match?.found !== 'route' || !match.route.path.startsWith('/api/')) return undefined;
  const said = `${method} ${match.route.path} answers ${status}`;
  const reply = replyTo(match.route, status);
  if (reply === undefined) return `${said}, which its document does not name`;
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  const [, content] = Object.entries(reply.content ?? {}).find(([one]) => one.startsWith(type)) ?? [];
  if (content === undefined) return `${said} as ${type}, which its document does not name`;
  if (content.schema === undefined || !type.endsWith('json')) return undefined;
  const result = schemaOf(match.route, status, type, content.schema).safeParse(body);
  return result.success
    ? undefined
    : `${said}: ${z.prettifyError(result.error)} ${JSON.stringify(body).slice(0, 500)}`;
};
