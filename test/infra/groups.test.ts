import { fileURLToPath } from 'node:url';
import type { Context } from 'aws-lambda';
import { UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Access, type Group, groups, mayGroup } from '#domain/case/groups.ts';
import { greedyPathOf } from '#infra/api-routes.ts';
import { functions } from '#infra/functions.ts';
import { claimStrings } from '#infra/local/gateway-event.ts';
import { routes } from '#infra/routes.ts';
import type { Route } from '#ports/routes.ts';
import { environmentsAt } from '#test/support/process-environment.ts';

const theirs = routes.flatMap((route) => (route.auth === 'officer' ? [route] : []));
const doors = theirs.map((route) => ({ ...route, door: `${route.method} ${route.path}` }));
const cells = doors.flatMap((door) => groups.map((group) => ({ ...door, group })));
const may = ({ access, group }: { access: Access; group: Group }) => mayGroup(access, group);

type Entry = (event: unknown, context: Context) => Promise<{ statusCode: number; body?: string }>;
const entries = new Map<string, Entry>();

/** As the officers' API calls the function: a route behind a greedy path has that path's key. */
const knock = async (
  door: Extract<Route, { readonly auth: 'officer' }>,
  theirGroups: readonly string[],
  {
    caseId = `REQ-${'0'.repeat(26)}`,
    number = '1',
    json,
  }: { caseId?: string; number?: string; json?: unknown } = {},
) => {
  const claims = { sub: 'pat', name: 'Pat', 'cognito:groups': theirGroups };
  const { method, path, handler } = door;
  const values: Record<string, string> = {};
  const rawPath = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    values[name] = { caseId, number }[name as 'caseId'] ?? '1';
    return encodeURIComponent(values[name]);
  });
  const greedy = greedyPathOf(door);
  const asked = {
    routeKey: greedy === undefined ? `${method} ${path}` : `ANY ${greedy}/{proxy+}`,
    rawPath,
    headers: {
      authorization: `Bearer ${new UnsecuredJWT(claims).encode()}c2ln`,
      'content-type': 'application/json',
    },
    pathParameters: greedy === undefined ? values : { proxy: 'the rest' },
    body: method === 'GET' ? undefined : JSON.stringify(json ?? {}),
    requestContext: {
      ...{ requestId: 'r', http: { method } },
      authorizer: { jwt: { claims: claimStrings(claims), scopes: [] } },
    },
  };
  const { statusCode, body = '' } = await entries.get(handler)!(asked, {} as Context);
  return { status: statusCode, body };
};

beforeAll(async () => {
  // Nothing listens there: whoever is let in and looks something up hears 503.
  for (const [name, value] of Object.entries({ ...environmentsAt().ofProcess, AWS_MAX_ATTEMPTS: '1' }))
    vi.stubEnv(name, value);
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  for (const handler of new Set(theirs.map((route) => route.handler))) {
    const file = functions[handler as keyof typeof functions];
    entries.set(handler, (await import(fileURLToPath(new URL(`../../${file}`, import.meta.url)))).handler);
  }
});

describe(`who may call what: ${doors.length} routes × ${groups.length} groups = ${cells.length} cells, at the real entries (R-13)`, () => {
  it('is one table, which a route without its groups does not enter', async () => {
    const row = (...fields: readonly string[]) => `| ${fields.join(' | ')} |`;
    const table = [
      row('route', ...groups),
      row('---', ...groups.map(() => '---')),
      ...doors.map((door) =>
        row(`\`${door.door}\``, ...groups.map((group) => (may({ ...door, group }) ? 'yes' : ''))),
      ),
    ];

    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('./groups.golden.md');
  });

  it.each(cells.filter(may))('$group may: $door', async ({ group, ...door }) => {
    expect((await knock(door, [group])).status).not.toBe(403);
  });

  const ofCases = cells.filter(({ path, group }) => group === 'officer' && path.includes('{caseId}'));
  it.each(ofCases)('an officer learns of no breach: $door', async (door) => {
    for (const caseId of [`BRE-${'0'.repeat(26)}`, 'SND-notices', 'SND-notices-2'])
      expect(await knock(door, ['officer'], { caseId })).toEqual(await knock(door, []));
    // Of a person with another group as well, only that group counts.
    const { status } = await knock(door, ['officer', 'stand-in'], { caseId: 'SND-notices' });
    expect(status === 403).toBe(!mayGroup(door.access, 'stand-in'));
  });

  const item = { what: 'x', outcome: 'withheld', reasonCode: 'legal-hold' };
  const breach = `BRE-${'0'.repeat(26)}`;
  const answer = { outcome: 'refused', message: 'x' };
  it.each([
    ['a hold', '/answer', { ...answer, items: [{ ...item, hold: breach }] }],
    ['the breach that it is about', '/answer', { ...answer, about: breach }],
    ['a case to link with', '/cases/{caseId}/link', { with: ` ${breach} ` }],
    [
      'cases to work on',
      '/bulk',
      { ids: ['REQ-1', breach], preview: true, action: { type: 'note', text: 'x' } },
    ],
    [
      'the hold of a standard answer',
      '/bulk',
      { ids: ['REQ-1'], preview: true, action: { type: 'answer', answer: { items: [{ hold: breach }] } } },
    ],
  ])('nor by naming it as %s: 403 before any look-up', async (_, end, json) => {
    const door = doors.find(({ path }) => path.endsWith(end))!;
    expect(await knock(door, ['officer'], { json })).toEqual(await knock(door, []));
    expect((await knock(door, ['officer', 'supervisor'], { json })).status).not.toBe(403);
  });

  const texts = [breach, 'BRE-1001', 'SND-1001', 'SND-notices', 'BRE-unknown'];
  const free = (text: string) =>
    [
      ['/api/officer/requests', { details: text }],
      ['/api/officer/requests', { note: text, account: text, name: text, controller: text }],
      ['/notes', { text }],
      ['/ask', { question: text }],
      ['/message', { text }],
      ['/answer', { ...answer, message: text, law: text, items: [{ ...item, what: text, law: text }] }],
      ['/bulk', { ids: ['REQ-1'], preview: true, action: { type: 'note', text } }],
    ] as const;
  it.each(texts)(
    'but a text is a text, also when it begins like a reference or is one: %s (R-1)',
    async (text) => {
      const entered = {
        ...{
          kind: 'inquiry',
          capacity: 'former-customer',
          name: 'Pat',
          email: 'pat@home.example',
          details: 'x',
        },
        ...{ channel: 'post', receivedAt: '2026-11-24T09:30:00-07:00', lateReason: text },
      };
      for (const [end, json] of free(text)) {
        const door = doors.find(({ method, path }) => method === 'POST' && path.endsWith(end))!;
        const said = end === '/api/officer/requests' ? { ...entered, ...json } : json;
        // A preview answers for each case.
        const looked = end === '/bulk' ? 200 : 503;
        // An id of another kind of case is not looked up.
        const caseId = `${door.path.includes('/complaints/') ? 'CMP' : 'REQ'}-${'0'.repeat(26)}`;
        const { status } = await knock(door, ['officer'], { json: said, caseId });
        expect([end, status]).toEqual([end, looked]);
      }
    },
  );

  it('and an account may be numbered like one', async () => {
    const door = doors.find(({ door: name }) => name === 'GET /api/officer/accounts/{number}')!;
    expect((await knock(door, ['officer'], { number: 'BRE-1001' })).status).toBe(503);
  });

  it('an auditor prints no letter, with its person and its live code', async () => {
    const door = doors.find(({ door: name }) => name === 'GET /api/officer/letters/{caseId}/{kind}/{of}')!;
    expect((await knock(door, ['auditor'])).status).toBe(403);
  });

  it('a stand-in signs that sending goes on after a restore, and neither stops nor resumes it', async () => {
    const door = doors.find(({ door: name }) => name === 'PUT /api/officer/sending')!;
    const said = { reason: 'x', proposalSha256: 'a'.repeat(64) };
    const status = async (json: object) => (await knock(door, ['stand-in'], { json })).status;
    expect(await status({ ...said, paused: true })).toBe(403);
    expect(await status({ reason: 'x', paused: false })).toBe(403);
    expect(await status({ ...said, paused: false })).toBe(503);
  });

  const refused = cells.filter((cell) => !may(cell));
  it.each(refused)('$group may not: $door', async ({ group, ...door }) => {
    const nobody = await knock(door, []);

    expect(await knock(door, [group])).toEqual(nobody);
    expect(nobody.status).toBe(403);
  });
});
