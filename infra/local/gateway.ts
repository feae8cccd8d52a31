import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { DeployedRoute } from '#infra/api-routes.ts';
import { type MachineScope, type Route, scopeClaimOf } from '#ports/routes.ts';
import { activities } from './activities.ts';
import type { Functions } from './functions.ts';
import { eventOf } from './gateway-event.ts';
import type { Issuer } from './issuer.ts';
import { log } from './log.ts';
import { clock as movedClock } from './moved-clock.ts';
import { problem } from './problem.ts';
import { readBody } from './request-body.ts';
import { RouteTable } from './route-table.ts';
import { turns } from './turns.ts';

const DEFAULT_BODY = 64 * 1024;
const timeoutMs = 29_000;

type Claims = Readonly<Record<string, unknown>>;

const unauthenticated: Readonly<Record<Exclude<Route['auth'], 'public'>, string>> = {
  officer: 'Sign in first.',
  machine: 'Send a valid token of your client.',
};

const hasScope = (claims: Claims | undefined, scope: MachineScope): boolean =>
  String(claims?.scope ?? '')
    .split(' ')
    .includes(scopeClaimOf(scope));

type Result = APIGatewayProxyStructuredResultV2 & { statusCode: number };

/** As API Gateway does: a result without a status is the body of a 200. */
const resultOf = (answer: unknown): Result => {
  if (answer !== null && typeof answer === 'object' && 'statusCode' in answer) return answer as Result;
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer ?? null);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
};

const write = (
  response: ServerResponse,
  { statusCode, headers = {}, cookies, body, isBase64Encoded }: Result,
): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies) response.setHeader('set-cookie', cookies);
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (statusCode !== 204 && statusCode !== 304) response.setHeader('content-length', bytes.length);
  response.writeHead(statusCode).end(bytes);
};

/** Routes, JWT authorizer, payload format and limits as in the cloud. */
export class Gateway {
  readonly #routes: RouteTable<DeployedRoute>;
  readonly #functions: Functions;
  readonly #issuer: Issuer;

  constructor(routes: readonly DeployedRoute[], functions: Functions, issuer: Issuer) {
    this.#routes = new RouteTable(routes);
    this.#functions = functions;
    this.#issuer = issuer;
  }

  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    requestId: string,
  ): Promise<void> {
    const match = this.#routes.match(request.method ?? 'GET', url.pathname);
    if (match.found === 'route') {
      const { route, parameters } = match;
      return turns.call(() => this.#enter(route, parameters, request, response, url, requestId));
    }
    request.resume();
    if (match.found === 'nothing') return problem(response, 404, 'not-found', 'Page not found.');
    response.setHeader('allow', match.methods.join(', '));
    problem(response, 405, 'method-not-allowed', 'This address does not take that method.');
  }

  async #enter(
    route: DeployedRoute,
    pathParameters: Record<string, string>,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    requestId: string,
  ): Promise<void> {
    const claims = await this.#claimsFor[route.auth](request);
    if (route.auth !== 'public' && !claims) {
      request.resume();
      response.setHeader('www-authenticate', 'Bearer');
      return problem(response, 401, 'unauthenticated', unauthenticated[route.auth]);
    }
    if (route.auth === 'machine' && !hasScope(claims, route.scope)) {
      request.resume();
      return problem(response, 403, 'wrong-scope', 'This token lacks the scope of this address.');
    }
    const scopes = route.auth === 'machine' ? [scopeClaimOf(route.scope)] : null;
    const body = await readBody(request, route.maxBody ?? DEFAULT_BODY);
    if (!body) return problem(response, 413, 'body-too-large', 'The body is larger than this address takes.');
    const routeKey = `${route.method} ${route.path}`;
    await activities.run(routeKey, async () => {
      const at = movedClock.now();
      const event = eventOf({ request, url, body, routeKey, pathParameters, requestId, at, claims, scopes });
      try {
        write(response, resultOf(await this.#functions.invoke(route.handler, event, timeoutMs, requestId)));
      } catch (error) {
        log.error(`${routeKey} failed`, error);
        if (!response.headersSent) problem(response, 500, 'internal', 'Something went wrong on our side.');
      }
    });
  }

  /** By the kind of route; undefined where no token is asked for, or none is valid. */
  readonly #claimsFor: Readonly<
    Record<Route['auth'], (request: IncomingMessage) => Promise<Claims | undefined>>
  > = {
    public: async () => undefined,
    officer: (request) => this.#claimsOf(request, (token) => this.#issuer.verify(token)),
    machine: (request) => this.#claimsOf(request, (token) => this.#issuer.verifySystem(token)),
  };

  async #claimsOf(
    { headers }: IncomingMessage,
    verify: (token: string) => Promise<Claims>,
  ): Promise<Claims | undefined> {
    const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
    return token ? verify(token).catch(() => undefined) : undefined;
  }
}
