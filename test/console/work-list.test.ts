import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/case/groups.ts';
import type { WorkList } from '#functions/case/list-cases.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { dueRow, freeRow, gateRow, idOf, officersView, subOf } from '#test/support/console/views.ts';

const list = (...items: WorkList['items']): WorkList => ({ items });

const open = async (address: string, answers: Answers, group: Group = 'officer') => {
  const { signedIn, calls } = consoleWorld({ 'GET /api/officer/officers': officersView, ...answers });
  const reply = await (await signedIn([group], 'Olive')).get(address);
  return { reply, page: String(reply.body), text: words(reply.body), calls };
};

/** Options of the filters, with their values. */
const choices = (page: string): readonly string[] =>
  [...page.matchAll(/(?:<option|type="(?:radio|checkbox)")[^>]*value="([^"]+)"/g)].map(
    ([, value = '']) => value,
  );

describe('the work list (R-17)', () => {
  it('shows each case: what, who masked, company, when, what it waits for, messages and owner', async () => {
    const mine = dueRow(1, {
      ...{
        assigned: subOf('Olive'),
        unread: 2,
        controller: { slug: 'northwind', name: 'Northwind Clinics' },
      },
    });
    const { text } = await open('/officer/work', { 'GET /api/officer/cases': list(mine) });
    expect(text).toContain(
      `${idOf('REQ', 1)} See data 2 unread A… E… (a…@example.com) Northwind Clinics Due Dec 24 An officer You`,
    );
  });

  it.each([
    [subOf('Omar'), 'Omar'],
    ['sub-unknown', 'an officer who has not signed in here'],
    [undefined, 'Nobody'],
  ])('a case of %s has the owner "%s"', async (assigned, name) => {
    const row = dueRow(1, assigned === undefined ? {} : { assigned });
    const { text } = await open('/officer/work', { 'GET /api/officer/cases': list(row) });
    expect(text).toContain(`Due Dec 24 An officer ${name}`);
  });

  it('an earliest moment is named with its place, and never as a due date (P38)', async () => {
    const answers = { 'GET /api/officer/cases': list(gateRow(1)) };
    const { page, text } = await open('/officer/work', answers, 'breach-officer');
    expect(text).toContain('Not before Dec 8, 12:00 am New York');
    expect(page).not.toContain('pc-chip--due');
  });

  it('a breach that waits for the end of a direction says so in New York time', async () => {
    const waitsFor = {
      who: 'agency',
      words: 'the end of an agency’s direction',
      until: '2026-12-20T05:00:00.000Z',
    } as const;
    const answers = { 'GET /api/officer/cases': list(gateRow(1, { waitsFor })) };
    const { text } = await open('/officer/work', answers, 'dpo');
    expect(text).toContain('The end of an agency’s direction, until Dec 20, 12:00 am New York');
  });

  it('a filter is a link that one can keep, and another link takes it away', async () => {
    const { page, text, calls } = await open('/officer/work?due=late&waits=requester&unread=yes', {
      'GET /api/officer/cases?due=late&waits=requester&unread=yes': list(freeRow(1)),
    });
    expect(calls.map(({ path }) => path)).toContain('/api/officer/cases?due=late&waits=requester&unread=yes');
    expect(text).toContain('When Remove this filter Late');
    expect(page).toContain('href="/officer/work?waits=requester&amp;unread=yes"');
    expect(page).toContain('href="/officer/work.csv?due=late&amp;waits=requester&amp;unread=yes"');
    expect(page).toMatch(/<option value="requester" selected>/);
  });

  it('an address keeps names and values that we know, and nothing a person typed', async () => {
    const typed =
      'due=late&due2=x&name=Ada&waits=ada%40example.com&assignee=ada%40example.com&kind=Ada%20Example&controller=Ada%20Example&cursor=a%20b';
    const { page, calls } = await open(`/officer/work?${typed}`, {
      'GET /api/officer/cases?due=late': list(dueRow(1)),
    });
    expect(calls.map(({ path }) => path)).toEqual(['/api/officer/cases?due=late', '/api/officer/officers']);
    const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.filter((one) => /ada|due2|name=/i.test(one ?? ''))).toEqual([]);
  });

  it('one company’s cases are a link that one can keep, from a row of theirs to other filters', async () => {
    const theirs = dueRow(1, { controller: { slug: 'northwind', name: 'Northwind Clinics' } });
    const all = await open('/officer/work', { 'GET /api/officer/cases': list(theirs, dueRow(2)) });
    expect(all.page).toContain('<option value="northwind">Northwind Clinics</option>');
    const query = 'due=late&controller=northwind';
    const one = await open(`/officer/work?${query}`, { [`GET /api/officer/cases?${query}`]: list(theirs) });
    expect(one.page).toMatch(/<option value="northwind" selected>/);
    expect(one.text).toContain('Company Remove this filter Northwind Clinics');
    expect(one.page).toContain('href="/officer/work?due=late"');
    const none = await open(`/officer/work?${query}`, { [`GET /api/officer/cases?${query}`]: list() });
    expect(none.page).toMatch(/<option value="northwind" selected>/);
  });

  it('a supervisor follows one officer’s late cases by name', async () => {
    const query = `due=late&assignee=${subOf('Omar')}`;
    const answers = { [`GET /api/officer/cases?${query}`]: list(dueRow(1)) };
    const { text, page } = await open(`/officer/work?${query}`, answers, 'supervisor');
    expect(text).toContain('Owner Remove this filter Omar');
    expect(page).toMatch(new RegExp(`value="${subOf('Omar')}" checked`));
  });

  it('the next page keeps the filters; a page without a fit says that more may follow', async () => {
    const { page, text } = await open('/officer/work?due=late', {
      'GET /api/officer/cases?due=late': { ...list(), cursor: 'Wabc_-9' } satisfies WorkList,
    });
    expect(text).toContain('More cases may be on the next page.');
    expect(page).toContain('href="/officer/work?due=late&amp;cursor=Wabc_-9"');
  });

  it('an empty list says what would appear, and one with filters how to see all', async () => {
    const all = await open('/officer/work', { 'GET /api/officer/cases': list() });
    expect(all.text).toContain('New requests and complaints appear here');
    const late = await open('/officer/work?due=late', { 'GET /api/officer/cases?due=late': list() });
    expect(late.text).toContain('No case fits these filters');
  });

  it('CSV has all pages of these filters, masked as the list is', async () => {
    const { signedIn, calls } = consoleWorld({
      'GET /api/officer/cases?due=late': { type: 'text/csv', disposition: '', bytes: Buffer.from('id\r\n') },
    });
    const reply = await (await signedIn(['officer'])).get('/officer/work.csv?due=late&cursor=Wabc');
    expect(calls).toEqual([{ method: 'GET', path: '/api/officer/cases?due=late' }]);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="work-list.csv"',
      'cache-control': 'no-store',
    });
    expect(String(reply.body)).toBe('id\r\n');
  });
});

describe('who sees what in the work list (R-13)', () => {
  const answers = { 'GET /api/officer/cases': list(dueRow(1)) };

  it('an officer without a breach group has no word, choice or address of a breach', async () => {
    const { page } = await open('/officer/work', answers);
    expect(page).not.toMatch(/breach|agency|direction|BRE-/i);
    expect(choices(page)).not.toContain('agency');
  });

  it('an address that names breaches is no filter for an officer: same page, same call', async () => {
    const plain = await open('/officer/work', answers);
    for (const query of ['noun=breach', 'queue=breach', 'queue=breach-settled', 'waits=agency']) {
      const asked = await open(`/officer/work?${query}`, answers);
      expect([asked.page, asked.calls], query).toEqual([plain.page, plain.calls]);
    }
  });

  it.each(['breach-officer', 'supervisor', 'dpo', 'auditor'] as const)(
    'a %s filters by breaches',
    async (group) => {
      const { page } = await open('/officer/work', answers, group);
      expect(choices(page)).toEqual(expect.arrayContaining(['breach', 'breach-settled', 'agency']));
    },
  );

  it.each([
    ['officer', true],
    ['supervisor', true],
    ['dpo', true],
    ['breach-officer', false],
    ['auditor', false],
  ] as const)('%s has ticks and acts on several cases: %s', async (group, has) => {
    const { page } = await open('/officer/work', answers, group);
    expect([page.includes('name="ids"'), page.includes('id="bulk"')]).toEqual([has, has]);
  });
});
