import { spawnSync } from 'node:child_process';
import { groups } from '#domain/case/groups.ts';
import { type MachineScope, machineScopes, scopeClaimOf } from '#ports/routes.ts';
import { environmentsAt } from '#test/support/process-environment.ts';
import type { FakeTable } from './fake-table.ts';

/* One cold start is one process, pinned to a core where the system has `taskset`. */

/** Milliseconds of the whole process, from its beginning: by the clock, and of the processor in all its threads. */
export interface Moment {
  readonly wall: number;
  readonly cpu: number;
}

export interface Start {
  readonly loaded: Moment;
  /** When the first reply of DynamoDB was read, before anything is made of it. */
  readonly replied?: Moment;
}

/** How a function is called so that it asks DynamoDB: the number of its door, or `task`. */
export type Way = number | 'task' | 'reference';

/** Runs in the process. It calls with an event that has whatever a gateway or a machine gives; the table answers `{}`. */
const code = `
const [bundle, way] = process.argv.slice(1);
const moment = () => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
};
const { handler } = require(bundle + '/index.js');
const loaded = moment();
const say = (replied) => {
  process.stdout.write(JSON.stringify({ loaded, replied, doors: handler.doors?.length ?? (handler.route ? 1 : 0) }));
  process.exit(0);
};
if (way === undefined) say();
const https = require('node:https');
const { request } = https;
https.request = (options, ...rest) => {
  const sent = request(options, ...rest);
  if (/^DynamoDB/.test(options.headers?.['x-amz-target'] ?? ''))
    sent.on('response', (reply) => reply.on('end', () => say(moment())));
  return sent;
};
const id = 'REQ-01JDK9YB2M5Q8R3S6T7V8W9X0Z';
const route = way === 'task' || way === 'reference' ? '' : (handler.doors?.[way] ?? handler).route;
const [method, path = ''] = route.split(' ');
const groups = JSON.parse(process.env.BENCH_GROUPS);
const claims = { sub: 'bench', name: 'Bench', [process.env.GROUPS_CLAIM]: groups };
const token = 'x.' + Buffer.from(JSON.stringify(claims)).toString('base64url') + '.x';
const event = {
  caseId: id,
  routeKey: route,
  rawPath: path.replaceAll(/{[^}]*}/g, id),
  headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json', 'idempotency-key': 'bench' },
  pathParameters: Object.fromEntries([...path.matchAll(/{([^}]*)}/g)].map(([, name]) => [name, id])),
  requestContext: {
    requestId: 'bench',
    http: { method, path, sourceIp: '127.0.0.1' },
    authorizer: { jwt: { claims: { ...claims, client_id: 'bench', scope: process.env.BENCH_SCOPES } } },
  },
  ...(method === 'GET' ? {} : { body: '{}' }),
};
Promise.resolve(handler(event, { getRemainingTimeInMillis: () => 30000 })).catch(() => {}).then(() => setTimeout(say, 100));
`;

export const isPinned = spawnSync('taskset', ['-c', '1', 'true']).status === 0;

/** The bench itself and the table stay on the other cores. */
const onOneCore = (...words: readonly string[]): readonly [string, ...string[]] => {
  const [first = '', ...rest] = words;
  return isPinned ? ['taskset', '-c', '1', first, ...rest] : [first, ...rest];
};

const { ofProcess } = environmentsAt();

/** As the stack gives them; every service is at the bench's own address. */
const environment = (at: FakeTable | undefined): Readonly<Record<string, string>> => {
  const own = Object.entries(ofProcess).filter(([name]) => !name.startsWith('AWS_ENDPOINT_URL'));
  return {
    ...Object.fromEntries(own),
    ...{ AWS_LAMBDA_FUNCTION_NAME: 'bench', AWS_REGION: 'us-east-1', NODE_NO_WARNINGS: '1' },
    ...{ AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
    BENCH_GROUPS: JSON.stringify(groups),
    BENCH_SCOPES: (Object.keys(machineScopes) as MachineScope[]).map(scopeClaimOf).join(' '),
    ...(at ? { AWS_ENDPOINT_URL: at.url, NODE_EXTRA_CA_CERTS: at.certificate } : {}),
  };
};

interface Told extends Start {
  readonly doors: number;
}

const startOnce = (bundle: string, way?: Way, at?: FakeTable): Told => {
  const args = ['-e', code, bundle, ...(way === undefined ? [] : [String(way)])];
  const [command, ...rest] = onOneCore(process.execPath, ...args);
  const { status, stdout, stderr } = spawnSync(command, rest, { env: environment(at), encoding: 'utf8' });
  // What a function itself prints comes first.
  const told = /\{"loaded".*$/.exec(stdout)?.[0];
  if (status !== 0 || told === undefined) throw new Error(`${bundle} does not load: ${stderr.slice(-2000)}`);
  return JSON.parse(told) as Told;
};

/** @throws where the bundle does not load */
export const start = (bundle: string, way?: Way, at?: FakeTable): Start => startOnce(bundle, way, at);

/** How the function is brought to ask DynamoDB without a valid call; undefined where that takes one. */
export const wayOf = (bundle: string, at: FakeTable): Way | undefined => {
  const { doors } = startOnce(bundle);
  const ways: readonly Way[] = doors === 0 ? ['task'] : [...Array(doors).keys()];
  return ways.find((way) => startOnce(bundle, way, at).replied !== undefined);
};
