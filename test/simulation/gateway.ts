import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { apiRoutes, keyOf } from '#infra/api-routes.ts';
import { groupsClaim } from '#infra/local/environment.ts';
import { eventOf } from '#infra/local/gateway-event.ts';
import { RouteTable } from '#infra/local/route-table.ts';
import { routes } from '#infra/routes.ts';
import { type Route, scopeClaimOf } from '#ports/routes.ts';
import type { Functions } from './functions.ts';
import type { Call, Officer, Reply } from './stage.ts';
import type { World } from './world.ts';

const gatewayPatience = 29_000;
const mostBytes = 64 * 1024;

/** As the files in memory give it out. */
const uploads = 'memory:';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Functions read groups from the token, which the gateway has verified. */
const tokenOf = ({ sub, groups }: Officer): string =>
  `${part({ alg: 'none' })}.${part({ sub, name: sub, [groupsClaim]: groups })}.simulated`;

/** What each kind of door reads from a valid token; undefined: there is none that it takes. */
const claimsOf: Readonly<
  Record<Route['auth'], (call: Call) => Readonly<Record<string, unknown>> | undefined>
> = {
  // A public door reads no token, also where a caller sends one.
  public: () => undefined,
  officer: ({ officer }) => officer && { sub: officer.sub, [groupsClaim]: officer.groups },
  machine: ({ system }) => system && { sub: system.client, client_id: system.client, scope: system.scope },
};

/** One address for each caller, which a limit for each source tells apart. */
const sourceOf = (as: string): string => {
  let n = 0;
  for (let at = 0; at < as.length; at++) n = (Math.imul(n, 31) + as.charCodeAt(at)) >>> 0;
  return `10.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`;
};

const bodyOf = ({ json, form, raw }: Call): { readonly type?: string; readonly bytes: Buffer } => {
  if (raw !== undefined) return { bytes: Buffer.from(raw) };
  if (json !== undefined) return { type: 'application/json', bytes: Buffer.from(JSON.stringify(json)) };
  if (form === undefined) return { bytes: Buffer.alloc(0) };
  return {
    type: 'application/x-www-form-urlencoded',
    bytes: Buffer.from(new URLSearchParams(form).toString()),
  };
};

const headersOf = (call: Call, type: string | undefined): Record<string, string> => ({
  host: 'privacy.example.com',
  ...(type && { 'content-type': type }),
  ...(call.officer && { authorization: `Bearer ${tokenOf(call.officer)}` }),
  ...(call.key !== undefined && { 'idempotency-key': call.key }),
  ...Object.fromEntries(
    Object.entries(call.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  ),
});

const plain = (status: number): Reply => ({ status, headers: {}, text: '', body: undefined });

const replyOf = (value: unknown): Reply => {
  const {
    statusCode = 200,
    headers = {},
    body = '',
    isBase64Encoded,
  } = value as APIGatewayProxyStructuredResultV2;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
  const named = Object.entries(headers).map(([name, of]) => [name.toLowerCase(), String(of)]);
  return { status: statusCode, headers: Object.fromEntries(named), text, body: parsed(text) };
};

const parsed = (text: string): unknown => {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Routes, authorizer, payload format and limits as in the cloud. */
export class Gateway {
  readonly #world: World;
  readonly #functions: Functions;
  readonly #bucket: Map<string, Buffer>;
  readonly #routes = new RouteTable(routes);
  readonly #deployed = new RouteTable(Object.values(apiRoutes).flat());
  readonly #serials = new Map<string, number>();

  constructor(world: World, functions: Functions, bucket: Map<string, Buffer>) {
    [this.#world, this.#functions, this.#bucket] = [world, functions, bucket];
  }

  /** @returns `undefined` when no reply comes */
  async call(call: Call): Promise<Reply | undefined> {
    const world = this.#world;
    if (call.path.startsWith(uploads)) return this.#upload(call);
    const { pathname } = new URL(call.path, 'http://gateway');
    const match = this.#deployed.match(call.method, pathname);
    if (match.found !== 'route') return plain(match.found === 'nothing' ? 404 : 405);
    const { route } = match;
    const act = this.#routes.match(call.method, pathname);
    const called = keyOf(act.found === 'route' ? act.route : route);
    const name = this.#nameOf(`${call.as} ${called}`);
    const kind = world.faultAt(name, ['reply-lost', 'sent-again', 'slow']);
    await world.sleep(world.takes(20 + world.rng(`way ${name}`) * 60) + (kind === 'slow' ? 20_000 : 0));
    world.count(`route ${called}`);
    const claims = claimsOf[route.auth](call);
    if (route.auth !== 'public' && claims === undefined) return plain(401);
    if (route.auth === 'machine' && call.system?.scope !== scopeClaimOf(route.scope)) return plain(403);
    const { type, bytes } = bodyOf(call);
    if (bytes.length > (route.maxBody ?? mostBytes)) return plain(413);
    const headers = headersOf(call, type);
    const request = {
      ...{ method: call.method, headers, httpVersion: '1.1' },
      headersDistinct: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      socket: { remoteAddress: call.source ?? sourceOf(call.as) },
    } as unknown as IncomingMessage;
    const event = eventOf({
      ...{ request, url: new URL(call.path, 'http://gateway'), body: bytes, routeKey: keyOf(route) },
      ...{ pathParameters: match.parameters, requestId: name, at: world.now },
      claims,
    });
    const invoke = (as: string) =>
      this.#functions.invoke(
        { function: route.handler, name: as, event: structuredClone(event) },
        gatewayPatience,
      );
    const first = invoke(name);
    // A proxy that heard nothing repeats a call with its key, also while the first is at work.
    const isRepeated = kind === 'sent-again' && call.key !== undefined;
    const [outcome] = await Promise.all([
      isRepeated ? world.sleep(world.rng('again') * 3000).then(() => invoke(`${name} again`)) : first,
      first,
    ]);
    await world.sleep(world.takes(20 + world.rng(`way ${name}`) * 60));
    if (kind === 'reply-lost' || outcome.came === 'nothing') return undefined;
    if (outcome.came === 'error') return plain(outcome.error.name.startsWith('Lambda.') ? 503 : 500);
    const reply = replyOf(outcome.value);
    if (reply.status < 400) world.count(`done ${called}`);
    return reply;
  }

  /** Past all functions, as a browser puts a file at an address that it was given. */
  async #upload({ path, raw = '' }: Call): Promise<Reply> {
    await this.#world.sleep(this.#world.takes(100));
    this.#bucket.set(path.slice(uploads.length), Buffer.from(raw));
    return plain(200);
  }

  #nameOf(call: string): string {
    const n = (this.#serials.get(call) ?? 0) + 1;
    this.#serials.set(call, n);
    return `${call}.${n}`;
  }
}
