import type { Context } from 'aws-lambda';
import { instantText } from '#domain/calendar/instants.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { doorsOf } from './doors.ts';
import type { DrillPorts } from './ports.ts';

/** Who calls: an officer, or a practice colleague. */
export interface Caller {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/** A call as our HTTP API would get it. */
export interface Call {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly type?: string | undefined;
  readonly body?: string | undefined;
  readonly accept?: string | undefined;
  readonly key?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `METHOD /path/{name}`, or `unknown`. */
  readonly route: string;
}

type Door = ReturnType<typeof doorsOf>[number];

const groupsClaim = 'groups';
/** The doors find their settings here, and no function's name: a practice call is no line of the log of officers' calls. */
const environment = { GROUPS_CLAIM: groupsClaim, CONSOLE_SECRET: 'practice' };

const tokenOf = ({ sub, name, groups }: Caller): string => {
  const claims = Buffer.from(JSON.stringify({ sub, name, [groupsClaim]: groups })).toString('base64url');
  return `Bearer practice.${claims}.practice`;
};

/** `/{caseId}/` is anything but a slash. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const unknownRoute: Reply = {
  ...{ status: 404, headers: { 'content-type': 'application/problem+json' }, route: 'unknown' },
  body: JSON.stringify({ status: 404, code: 'not-in-drill', detail: 'A drill does not have this.' }),
};

const foundIn = (doors: readonly Door[], method: string, path: string) => {
  for (const one of doors) {
    const [ofDoor = '', pattern = ''] = one.route.split(' ');
    const params = ofDoor === method ? patternOf(pattern).exec(path) : null;
    if (params !== null) return { one, params: { ...params.groups } };
  }
  return undefined;
};

/** @returns undefined for what is no text */
const decoded = (params: Readonly<Record<string, string>>): Record<string, string> | undefined => {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
};

/** As API Gateway hands it to a function. */
const eventOf = ({ method, type, body, accept, key }: Call, caller: Caller, url: URL, route: string) => ({
  ...{ version: '2.0' as const, routeKey: route, rawPath: url.pathname, rawQueryString: url.search.slice(1) },
  headers: {
    authorization: tokenOf(caller),
    ...(type !== undefined && { 'content-type': type }),
    ...(accept !== undefined && { accept }),
    ...(key !== undefined && { 'idempotency-key': key }),
  },
  ...(url.search !== '' && { queryStringParameters: Object.fromEntries(url.searchParams) }),
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
  requestContext: {
    ...{ requestId: 'practice', http: { method, path: url.pathname, sourceIp: '' } },
    authorizer: { jwt: { claims: { sub: caller.sub } } },
  },
});

/** Through the real doors: access, input and refusals are the product's own. */
export const callIn = async (ports: DrillPorts, caller: Caller, call: Call): Promise<Reply> => {
  const url = new URL(call.path, 'https://practice.invalid');
  const found = foundIn(doorsOf(ports), call.method, url.pathname);
  const params = found && decoded(found.params);
  if (found === undefined || params === undefined) return unknownRoute;
  const { sub, name, groups } = caller;
  await ports.officers.see({
    ...{ sub, name, lastSeenAt: instantText(ports.clock.now()) },
    groups: groups.toSorted(byCodeUnit),
  });
  const event = { ...eventOf(call, caller, url, found.one.route), pathParameters: params };
  const context = { getRemainingTimeInMillis: () => 25_000 } as unknown as Context;
  const reply = await found.one.in(environment)(event as never, context);
  const headers = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([key, value]) => [key.toLowerCase(), String(value)]),
  );
  return { status: reply.statusCode ?? 200, headers, body: reply.body ?? '', route: found.one.route };
};
