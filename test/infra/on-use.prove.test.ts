import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { groups } from '#domain/case/groups.ts';
import { bundleOf, bundles } from '#infra/constructs/bundles.ts';
import type { FunctionName } from '#infra/functions.ts';
import { groupsClaim } from '#infra/local/environment.ts';
import { routes } from '#infra/routes.ts';
import { type MachineScope, machineScopes, scopeClaimOf } from '#ports/routes.ts';
import { environmentsAt } from '#test/support/process-environment.ts';
import { fieldsOf, type Schema } from '#test/support/schemas.ts';
import { entriesOfFunctions } from '../simulation/functions.ts';

/* Every door that takes a body, asked as a bundle and as its source: libraries have stand-ins in a bundle (decision 0068). */

bundles();

/** A table without items, which takes whatever is written: some doors ask it before they look at a body. */
const table = createServer((request, response) => {
  request.resume().on('end', () => response.end('{}'));
});
await new Promise<void>((resolve) => table.listen(0, '127.0.0.1', resolve));
afterAll(() => void table.close());

const dynamodb = `http://127.0.0.1:${(table.address() as AddressInfo).port}`;
const { ofProcess, given } = environmentsAt({ dynamodb });
const environment = {
  ...ofProcess,
  ...{ AWS_MAX_ATTEMPTS: '1', AWS_LAMBDA_FUNCTION_NAME: 'x' },
};

// The SDK reads its own settings there.
Object.assign(process.env, environment);

const id = 'REQ-01JDK9YB2M5Q8R3S6T7V8W9X0Z';
const scope = (Object.keys(machineScopes) as MachineScope[]).map(scopeClaimOf).join(' ');
const claims = { sub: 'ann', name: 'Ann Officer', client_id: 'marketing', token_use: 'access', scope };
const ofOfficer = { ...claims, [groupsClaim]: groups };
const token = `x.${Buffer.from(JSON.stringify(ofOfficer)).toString('base64url')}.x`;

type Row = (typeof routes)[number] & { readonly body?: Schema };

/** Each field in turn of every wrong type, and all of them at once. */
const bodiesFor = (schema: Schema): readonly unknown[] => {
  const names = fieldsOf(schema).map(([name]) => name);
  const all = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));
  return [[], 'text', null, 7, all({}), all('x'.repeat(20_000)), all(''), all([-1.5]), all(null)];
};

const eventsFor = ({ method, path, body }: Row): readonly object[] =>
  bodiesFor(body as Schema).map((one) => ({
    ...{
      routeKey: `${method} ${path}`,
      rawPath: path.replaceAll(/\{[^}]*\}/g, id),
      body: JSON.stringify(one),
    },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'k' },
    pathParameters: Object.fromEntries([...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => [name, id])),
    requestContext: {
      ...{ requestId: 'r', http: { method, path, sourceIp: '127.0.0.1' } },
      authorizer: { jwt: { claims: ofOfficer, scopes: null } },
    },
  }));

const ofBundle = async (name: FunctionName, events: readonly object[]): Promise<unknown> => {
  const code = `
    const { handler } = require(process.argv[1] + '/index.js');
    const all = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    (async () => {
      const replies = [];
      for (const event of all) replies.push(await handler(event, { getRemainingTimeInMillis: () => 60_000 }));
      process.stdout.write('\\n' + JSON.stringify(replies), () => process.exit(0));
    })();`;
  const child = spawn(process.execPath, ['-e', code, bundleOf(name)], { env: environment });
  child.stdin.end(JSON.stringify(events));
  const [said, faults] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const last = said.split('\n').at(-1) ?? '';
  if (last === '') throw new Error(faults.slice(-2000));
  return JSON.parse(last);
};

/** Without ids of chance, and without seals: the salt of a case is chance, too. */
const plain = (replies: unknown): unknown =>
  JSON.parse(
    JSON.stringify(replies)
      .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'uuid')
      .replaceAll(/\b[\da-f]{64}\b/g, 'seal'),
  );

const rows = (routes as readonly Row[]).filter(({ body }) => body !== undefined);
const names = [...new Set(rows.map(({ handler }) => handler))] as FunctionName[];

it.each(names)('%s refuses as a bundle what it refuses as source, in the same words', async (name) => {
  const events = rows.filter(({ handler }) => handler === name).flatMap(eventsFor);
  const entry = (await entriesOfFunctions()).get(name);
  const answer = entry?.in(given as never);
  const context = { getRemainingTimeInMillis: () => 60_000 } as never;
  const own: unknown[] = [];
  // One after the other: of hundreds at once, on a busy machine, some wait for the table until their client gives up.
  for (const event of events) own.push(await answer?.(event as never, context));
  expect(own.filter((one) => (one as { statusCode: number }).statusCode >= 400).length).toBeGreaterThan(0);
  expect(plain(await ofBundle(name, events))).toEqual(plain(own));
});
