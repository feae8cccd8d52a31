import type { Context } from 'aws-lambda';
import type { Group } from '#domain/case/groups.ts';
import { dynamodbSessions } from '#functions/adapters/dynamodb-sessions.ts';
import { outside } from '#functions/adapters/outside.ts';
import { apiRoutes, type DeployedRoute, greedyPathOf } from '#infra/api-routes.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { environmentFor } from '#infra/local/environment.ts';
import { groupsOf } from '#infra/local/officers.ts';
import { RouteTable } from '#infra/local/route-table.ts';
import { routes } from '#infra/routes.ts';
import { type MachineScope, type Route, scopeClaimOf } from '#ports/routes.ts';
import type { Reply } from './judge.ts';
import { services } from './services.ts';

export const siteUrl = 'https://privacy.example.com';

/** As a client sends it. */
export interface Asked {
  readonly method: string;
  /** Escaped, with its query. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  /** Of the officer, whose token the gateway has verified. */
  readonly officer?: string;
  /** Client of another system, whose token the gateway has verified. */
  readonly system?: string;
  /** Of its token; that of the route when absent. */
  readonly scope?: MachineScope;
}

/** `route`: which took it; undefined for what API Gateway itself refuses. */
export interface Answered {
  readonly route?: Route;
  readonly reply: Reply;
}

type Handler = ((event: unknown, context: Context) => Promise<unknown>) & {
  readonly in: (environment: object) => (event: unknown, context: Context) => Promise<unknown>;
};

const load = async (name: FunctionName): Promise<Handler> =>
  (await import(new URL(`../../${functions[name]}`, import.meta.url).href)).handler as Handler;

/** Loaded once in a process. */
const handlers = new Map(
  await Promise.all(
    (Object.keys(functions) as FunctionName[]).map(async (name) => [name, await load(name)] as const),
  ),
);

const context = { getRemainingTimeInMillis: () => 28_000, awsRequestId: 'request' } as Context;

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Its signature is nobody's: API Gateway checks it, and then says whose it is. */
export const tokenOf = (name: string, groups: readonly Group[] = groupsOf(name)): string =>
  `${base64url({ alg: 'RS256' })}.${base64url({ sub: name, name, 'cognito:groups': groups })}.c2ln`;

const table = new RouteTable(Object.values(apiRoutes).flat());
const acts = new RouteTable(routes.filter(({ auth }) => auth === 'officer'));

/** The act that a call is for; behind a greedy path, for a path that is no act, any act there: its reply is judged alike. */
const routeOf = (taken: DeployedRoute, { method, target }: Asked): Route => {
  const its = routes.find((route) => route === taken);
  if (its !== undefined) return its;
  const match = acts.match(method, new URL(target, siteUrl).pathname);
  if (match.found === 'route') return match.route;
  const behind = routes.find((route) => `${greedyPathOf(route)}/{proxy+}` === taken.path);
  if (behind === undefined) throw new Error(`${taken.path} is of no route`);
  return behind;
};

export type World = ReturnType<typeof openWorld>;

const noLimits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 };

/** The product with all its entries, over memory. Each world is its own. `toConsole` changes each JSON body that the console gets from our API. */
export const openWorld = (
  limits: Partial<typeof noLimits> = {},
  toConsole: (body: unknown) => unknown = (body) => body,
) => {
  const { world, ...within } = services();
  const at = 'http://127.0.0.1:9';
  const bare = environmentFor({
    ...{ site: siteUrl, dynamodb: at, ses: at, stepFunctions: at, lambda: at, kms: at, s3: at },
    issuer: 'https://sign-in.example.com',
  });
  const environment = {
    ...bare,
    limits: { ...bare.limits, ...noLimits, ...limits },
    [outside]: world,
  };

  const eventOf = (asked: Asked, route: DeployedRoute, pathParameters: Record<string, string>) => {
    const { pathname, search } = new URL(asked.target, siteUrl);
    const query = new URLSearchParams(search);
    const officer = asked.officer === undefined ? undefined : tokenOf(asked.officer);
    return {
      version: '2.0',
      routeKey: `${route.method} ${route.path}`,
      rawPath: pathname,
      rawQueryString: search.slice(1),
      ...(asked.cookies && { cookies: asked.cookies }),
      headers: { ...(officer && { authorization: `Bearer ${officer}` }), ...asked.headers },
      ...(query.size > 0 && { queryStringParameters: Object.fromEntries(query) }),
      ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
      requestContext: {
        http: { method: asked.method, path: pathname, sourceIp: '203.0.113.7' },
        requestId: 'request',
        ...authorizerFor(asked, route),
      },
      ...(asked.body !== undefined && { body: asked.body }),
      isBase64Encoded: asked.isBase64Encoded ?? false,
    };
  };

  /** What the gateway hands on of a token that it has verified. */
  const authorizerFor = ({ officer, system, scope }: Asked, route: DeployedRoute) => {
    if (route.auth === 'machine') {
      const claims = { sub: system, client_id: system, scope: scopeClaimOf(scope ?? route.scope) };
      return { authorizer: { jwt: { claims } } };
    }
    return officer === undefined ? {} : { authorizer: { jwt: { claims: { sub: officer } } } };
  };

  const invoke = (name: string, event: unknown): Promise<unknown> => {
    const handler = handlers.get(name as FunctionName);
    if (handler === undefined) throw new Error(`no function ${name}`);
    return handler.in(environment)(event, context);
  };

  const call = async (asked: Asked): Promise<Answered> => {
    const match = table.match(asked.method, new URL(asked.target, siteUrl).pathname);
    if (match.found !== 'route') return { reply: { statusCode: 404 } };
    const { route, parameters } = match;
    if (route.auth === 'officer' && asked.officer === undefined) return { reply: { statusCode: 401 } };
    if (route.auth === 'machine' && asked.system === undefined) return { reply: { statusCode: 401 } };
    const reply = await invoke(route.handler, eventOf(asked, route, parameters));
    return { route: routeOf(route, asked), reply: reply as Reply };
  };

  /** The console calls our API as itself, with the officer's own token. */
  const apiOfConsole: typeof fetch = async (input, init = {}) => {
    const { pathname, search } = new URL(String(input));
    const headers = Object.fromEntries(new Headers(init.headers));
    const [, claims = ''] = (headers.authorization ?? '').split('.');
    const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string };
    const sent = init.body instanceof Uint8Array ? Buffer.from(init.body) : (init.body as string | undefined);
    const { reply } = await call({
      ...{ method: init.method ?? 'GET', target: `${pathname}${search}`, headers, officer: sub },
      ...(sent !== undefined && {
        body: typeof sent === 'string' ? sent : sent.toString('base64'),
        isBase64Encoded: typeof sent !== 'string',
      }),
    });
    const { statusCode, headers: told = {}, body = '', isBase64Encoded = false } = reply;
    const isJson = told['content-type'] === 'application/json' && body !== '';
    const bytes = isJson
      ? Buffer.from(JSON.stringify(toConsole(JSON.parse(body))))
      : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    const hasBody = ![204, 303, 304].includes(statusCode);
    return new Response(hasBody ? new Uint8Array(bytes) : null, { status: statusCode, headers: { ...told } });
  };
  // The console takes the process's fetch when it is composed.
  const { fetch: real } = globalThis;
  globalThis.fetch = apiOfConsole;
  handlers.get('console')?.in(environment);
  globalThis.fetch = real;

  /** @returns the cookie of the officer's session */
  const signIn = async (name: string): Promise<string> => {
    const key = `session of ${name}`;
    const session = {
      sub: name,
      name,
      groups: groupsOf(name),
      token: tokenOf(name),
      csrf: `csrf of ${name}`,
    };
    await dynamodbSessions(world.table, world.clock).open(key, session);
    return `__Host-officer-session=${key}`;
  };

  return { ...within, environment, call, invoke, signIn };
};
