import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

const textTypes = /^(text\/.+|application\/(json|javascript|xml))$/;

type Claims = Record<string, unknown>;
type Context = APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'];

/** As an HTTP API gives them: strings, a list as `[a b]`. */
export const claimStrings = (claims: Claims): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? `[${value.join(' ')}]`
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    ]),
  );

export interface Arrival {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Record<string, string>;
  readonly requestId: string;
  readonly at: number;
  readonly claims?: Claims | undefined;
  /** Of the route, where it asks for one. */
  readonly scopes?: readonly string[] | null;
}

const headersOf = ({ headersDistinct }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headersDistinct)
      .filter(([name]) => name !== 'cookie')
      .map(([name, values = []]) => [name, values.join(',')]),
  );

const queryOf = (url: URL): Record<string, string> | undefined => {
  if (url.searchParams.size === 0) return undefined;
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
};

const bodyOf = (request: IncomingMessage, body: Buffer): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false };
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  const isText = textTypes.test(type.trim().toLowerCase());
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
};

const contextOf = ({ request, url, routeKey, requestId, at, claims, scopes = null }: Arrival): Context => ({
  accountId: '000000000000',
  apiId: 'laptop',
  domainName: request.headers.host ?? 'localhost',
  domainPrefix: 'laptop',
  http: {
    method: request.method ?? 'GET',
    path: url.pathname,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId,
  routeKey,
  stage: '$default',
  time: new Date(at).toUTCString(),
  timeEpoch: at,
  ...((claims ? { authorizer: { jwt: { claims: claimStrings(claims), scopes } } } : {}) as {
    authorizer: Context['authorizer'];
  }),
});

export const eventOf = (arrival: Arrival): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const { request, url, routeKey, pathParameters } = arrival;
  const cookies = request.headersDistinct.cookie?.flatMap((line) => line.split(/;\s*/));
  const query = queryOf(url);
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies && { cookies }),
    headers: headersOf(request),
    ...(query && { queryStringParameters: query }),
    requestContext: contextOf(arrival),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...bodyOf(request, arrival.body),
  };
};
