import { createHash, createHmac } from 'node:crypto';
import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import type { Context } from 'aws-lambda';
import type { Group } from '#domain/case/groups.ts';
import { prefixes } from '#functions/adapters/case-ids.ts';
import { crockford } from '#functions/adapters/crockford.ts';
import { dynamodbSessions } from '#functions/adapters/dynamodb-sessions.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { memoryUploads } from '#functions/adapters/memory/uploads.ts';
import { type Outside, outside } from '#functions/adapters/outside.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { environmentFor } from '#infra/local/environment.ts';
import { groupsOf } from '#infra/local/officers.ts';
import { RouteTable } from '#infra/local/route-table.ts';
import { routes } from '#infra/routes.ts';
import type { Chance } from '#ports/chance.ts';
import type { Route } from '#ports/routes.ts';
import { testClock } from '#test/support/memory.ts';
import type { Reply, SentEmail } from './judge.ts';
import { strictTable } from './strict-table.ts';

export const siteUrl = 'https://privacy.example.com';
const startAt = '2026-11-24T18:00:00.000Z';

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
}

/** `route`: which took it; undefined for what API Gateway itself refuses. */
export interface Answered {
  readonly route?: Route;
  readonly reply: Reply;
}

interface Start {
  readonly machine: string;
  readonly caseId: string;
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

const table = new RouteTable(routes);

/** As many bits as the real one, and the same in each run. */
const numbered = (): Chance => {
  let n = 0;
  const bytes = () => {
    n += 1;
    return createHash('sha256').update(`chance ${n}`).digest();
  };
  const uuid = () =>
    bytes()
      .toString('hex')
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5');
  return {
    caseId: (kind) => `${prefixes[kind]}-${crockford(bytes().subarray(0, 17))}`,
    uuid,
    key: () => bytes().toString('base64url'),
    nonce: () => bytes().subarray(0, 5).toString('base64url'),
    fraction: () => bytes().readUInt32BE() / 2 ** 32,
  };
};

const letterOf = ({ Source = '', Destination, Message, Tags = [] }: SendEmailCommandInput): SentEmail => ({
  from: Source,
  to: Destination?.ToAddresses ?? [],
  subject: Message?.Subject?.Data ?? '',
  text: Message?.Body?.Text?.Data ?? '',
  html: Message?.Body?.Html?.Data ?? '',
  tags: Object.fromEntries(Tags.map(({ Name = '', Value = '' }) => [Name, Value])),
});

/** Bytes, of S3. */
const mostOfKey = 1024;
const strict = (files: Outside['files']): Outside['files'] => {
  const checked = (key: string): string => {
    if (Buffer.byteLength(key) > mostOfKey) throw named('KeyTooLongError');
    return key;
  };
  return {
    ...files,
    put: async (key, ...rest) => files.put(checked(key), ...rest),
    size: async (key) => files.size(checked(key)),
    read: (key, range) => files.read(checked(key), range),
  };
};

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** A pause before another try is over at once; the end of a function's time never comes. */
const pause = (forMs: number): Promise<void> =>
  new Promise((wake) => {
    if (forMs < 5_000) setImmediate(wake);
  });

/** Every service that the product calls, in memory; `inbox` and `started` are what they were told. */
const services = () => {
  const clock = { ...testClock(startAt), sleep: pause };
  const [inbox, started]: [SentEmail[], Start[]] = [[], []];
  const [kept, posted] = [new Map<string, Buffer>(), new Map<string, Buffer>()];
  const running = new Set<string>();
  const cases = strictTable();
  const send = (answer: (command: { readonly input: never }) => object) => ({
    send: async (command: { readonly input: never }) => answer(command),
  });
  const world: Outside = {
    table: cases,
    clock,
    chance: numbered(),
    scratch: memoryScratch(),
    files: strict(memoryFiles(kept)),
    uploads: memoryUploads(posted, clock.now),
    emailEventArchive: { keep: async () => {} },
    kms: send(({ input }: { readonly input: { readonly Message: Uint8Array } }) => ({
      Mac: createHmac('sha256', 'a key').update(input.Message).digest(),
    })) as unknown as Outside['kms'],
    ses: send(({ input }: { readonly input: SendEmailCommandInput }) => {
      if (input.Destination === undefined) return { MaxSendRate: 14, Max24HourSend: 50_000 };
      return { MessageId: `0100-${inbox.push(letterOf(input))}` };
    }) as unknown as Outside['ses'],
    sfn: send(
      ({ input }: { readonly input: { stateMachineArn?: string; name?: string; input?: string } }) => {
        const { stateMachineArn, name = '', input: given = '{}' } = input;
        if (stateMachineArn === undefined) return { status: 'RUNNING' };
        if (running.has(name)) throw named('ExecutionAlreadyExists');
        running.add(name);
        const machine = /:privacy-clock-laptop-([a-z-]+)/.exec(stateMachineArn)?.[1] ?? '';
        started.push({ machine, ...(JSON.parse(given) as { caseId: string }) });
        return {};
      },
    ) as unknown as Outside['sfn'],
  };
  const remember = () => {
    const [items, files, uploads, runs] = [
      cases.snapshot(),
      new Map(kept),
      new Map(posted),
      new Set(running),
    ];
    const now = clock.now();
    return () => {
      cases.restore(items);
      for (const [to, from] of [[kept, files] as const, [posted, uploads] as const]) {
        to.clear();
        for (const [key, bytes] of from) to.set(key, bytes);
      }
      running.clear();
      for (const name of runs) running.add(name);
      inbox.length = 0;
      started.length = 0;
      clock.set(new Date(now).toISOString());
    };
  };
  return { world, clock, cases, inbox, started, kept, posted, remember };
};

export type World = ReturnType<typeof openWorld>;

const noLimits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 };

/** The product with all its entries, over memory. Each world is its own. */
export const openWorld = (limits: Partial<typeof noLimits> = {}) => {
  const { world, ...within } = services();
  const at = 'http://127.0.0.1:9';
  const bare = environmentFor({
    ...{ site: siteUrl, dynamodb: at, ses: at, stepFunctions: at, kms: at, s3: at },
    issuer: 'https://sign-in.example.com',
  });
  const environment = {
    ...bare,
    LIMITS: JSON.stringify({ ...JSON.parse(bare.LIMITS ?? '{}'), ...noLimits, ...limits }),
    [outside]: world,
  };

  const eventOf = (asked: Asked, route: Route, pathParameters: Record<string, string>) => {
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
        ...(asked.officer !== undefined && { authorizer: { jwt: { claims: { sub: asked.officer } } } }),
      },
      ...(asked.body !== undefined && { body: asked.body }),
      isBase64Encoded: asked.isBase64Encoded ?? false,
    };
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
    const reply = await invoke(route.handler, eventOf(asked, route, parameters));
    return { route, reply: reply as Reply };
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
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
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
