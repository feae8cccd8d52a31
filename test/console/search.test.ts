import { describe, expect, it } from 'vitest';
import type { FoundRow } from '#functions/search/contract.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { foundPage, idOf } from '#test/support/console/views.ts';

const row = (n: number, over: Partial<FoundRow> = {}): FoundRow => ({
  ...{ kind: 'request', id: idOf('REQ', n), by: ['email'], stage: 'received', person: 'A… E…' },
  ...{ receivedAt: '2026-11-24T03:00:00.000Z', path: `/api/officer/cases/${idOf('REQ', n)}` },
  ...over,
});
const api = 'POST /api/officer/search';
const asFor = async (answer: unknown, form: Record<string, string> = { for: 'ada@example.com' }) => {
  const { signedIn, calls } = consoleWorld({ [api]: answer });
  const reply = await (await signedIn(['officer'])).post('/officer/search', form);
  return { reply, page: String(reply.body), text: words(reply.body), calls };
};
const addressesIn = (page: string) =>
  [...page.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address = '']) => address);

describe('search', () => {
  it('what is searched for is in the call’s body and in no address', async () => {
    const { page, reply, calls } = await asFor({ ...foundPage(row(1)), cursor: 'Wabc' });
    expect(calls).toEqual([
      { method: 'POST', path: '/api/officer/search', body: { for: 'ada@example.com' }, formKey: undefined },
    ]);
    expect(addressesIn(page).filter((one) => /ada|%40|@/.test(one))).toEqual([]);
    expect(reply.headers.location).toBeUndefined();
    expect(page).toContain('<form method="post" action="/officer/search">');
  });

  it.each([
    ['REQ', 'requests'],
    ['CMP', 'complaints'],
    ['BRE', 'breaches'],
  ] as const)('a whole reference leads straight to the page: %s', async (prefix, folder) => {
    const id = idOf(prefix, 1);
    const { reply } = await asFor(foundPage(row(1, { id, by: ['reference'] })), { for: id });
    expect([reply.status, reply.headers.location]).toEqual([303, `/officer/${folder}/${id}`]);
  });

  it('what was found by more than a reference is a list, with the day in the company’s zone', async () => {
    const { text } = await asFor(foundPage(row(1), row(2)));
    expect(text).toContain(
      `${idOf('REQ', 1)} Request A… E… received Monday, November 23, 2026 email address`,
    );
  });

  it('more is asked for in a form with the same words', async () => {
    const form = { for: 'ada@example.com', cursor: 'Wabc' };
    const { calls, page } = await asFor({ ...foundPage(row(1)), cursor: 'Wdef' }, form);
    expect(calls[0]?.body).toEqual(form);
    expect(page).toContain('name="cursor" value="Wdef"');
  });

  it('nothing found says how to search', async () => {
    expect((await asFor(foundPage())).text).toContain('We search for whole values only');
    expect((await asFor({ items: [], searchedBy: [] })).text).toContain(
      'Parts of a name or address find nothing.',
    );
  });

  it('a page of its own has a form, for who has no search in the head of a phone', async () => {
    const { signedIn, calls } = consoleWorld();
    const text = words((await (await signedIn(['officer'])).get('/officer/search')).body);
    expect(text).toContain('Type it in full. We record each search.');
    expect(calls).toEqual([]);
  });

  it.each([
    ['officer', true],
    ['breach-officer', true],
    ['supervisor', true],
    ['dpo', true],
    ['stand-in', false],
    ['auditor', false],
  ] as const)('%s has the search in the head: %s', async (group, has) => {
    const { signedIn } = consoleWorld();
    const page = await (await signedIn([group])).get('/officer/help');
    expect(String(page.body).includes('action="/officer/search"')).toBe(has);
  });
});

describe('a reference in a letter (R-29, P40)', () => {
  it.each([
    [idOf('REQ', 1), `/officer/requests/${idOf('REQ', 1)}`],
    ['ACC-4711', '/officer/accounts/ACC-4711'],
    ['https:evil', '/officer'],
    ['XYZ-1', '/officer'],
  ])('%s leads to %s', async (id, to) => {
    const { signedIn } = consoleWorld();
    const reply = await (await signedIn(['stand-in'])).get(`/officer/cases/${encodeURIComponent(id)}`);
    expect(reply.headers.location).toBe(to);
  });
});
