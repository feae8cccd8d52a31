import { fileURLToPath } from 'node:url';
import type { Context } from 'aws-lambda';
import { UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Access, type Group, groups, mayGroup } from '#domain/case/groups.ts';
import { functions } from '#infra/functions.ts';
import { environmentFor } from '#infra/local/environment.ts';
import { claimStrings } from '#infra/local/gateway-event.ts';
import { routes } from '#infra/routes.ts';

const theirs = routes.flatMap((route) => (route.auth === 'officer' ? [route] : []));
const doors = theirs.map((route) => ({ ...route, door: `${route.method} ${route.path}` }));
const cells = doors.flatMap((door) => groups.map((group) => ({ ...door, group })));
const may = ({ access, group }: { access: Access; group: Group }) => mayGroup(access, group);

/** Nothing listens there: whoever is let in and looks something up hears 503. */
const nowhere = 'http://127.0.0.1:1';

type Entry = (event: unknown, context: Context) => Promise<{ statusCode: number; body?: string }>;
const entries = new Map<string, Entry>();

const knock = async (
  { method, path, handler }: { method: string; path: string; handler: string },
  theirGroups: readonly string[],
  { caseId = `REQ-${'0'.repeat(26)}`, json }: { caseId?: string; json?: unknown } = {},
) => {
  const claims = { sub: 'pat', name: 'Pat', 'cognito:groups': theirGroups };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const asked = {
    routeKey: `${method} ${path}`,
    headers: {
      authorization: `Bearer ${new UnsecuredJWT(claims).encode()}c2ln`,
      'content-type': 'application/json',
    },
    pathParameters: Object.fromEntries(names.map((name) => [name, name === 'caseId' ? caseId : '1'])),
    body: method === 'GET' ? undefined : JSON.stringify(json ?? {}),
    requestContext: { requestId: 'r', authorizer: { jwt: { claims: claimStrings(claims), scopes: [] } } },
  };
  const { statusCode, body = '' } = await entries.get(handler)!(asked, {} as Context);
  return { status: statusCode, body };
};

beforeAll(async () => {
  const at = {
    site: nowhere,
    dynamodb: nowhere,
    ses: nowhere,
    stepFunctions: nowhere,
    kms: nowhere,
    s3: nowhere,
  };
  for (const [name, value] of Object.entries({ ...environmentFor(at), AWS_MAX_ATTEMPTS: '1' }))
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
    ['a case to link with', '/link', { with: ` ${breach} ` }],
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
