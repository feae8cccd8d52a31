import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { decideBlock } from '#domain/choice/child-blocks.ts';
import { decidePermit, decideRestriction } from '#domain/choice/decider.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { confirmImport, viewImport } from '#functions/account/confirm-import.ts';
import { accountIdIn, putAccount, recordCall } from '#functions/account/contract.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount as put } from '#functions/account/put-account.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { recordChange } from '#functions/account/record-change.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { consoleWorld, csrfOf, site } from '#test/support/console/console-world.ts';
import { membersOf, namesOn } from '#test/support/console/names-on-page.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';
const [olive, omar] = ['sub-of-Olive', 'sub-of-Omar'];
const officers = { officers: [{ sub: olive, name: 'Olive', groups: ['officer'] }] };

const register = () => {
  const ports = {
    ...inMemory('2026-11-24T15:00:00.000Z'),
    ...{ files: memoryFiles(), letterhead, zone, supervisorsAddress: 'supervisors@example.com' },
  };
  const enter = (addressOfRecord: object, by = olive) =>
    put(ports)({ number: '5550-1234', name: 'Pat Example', addressOfRecord, by });
  const view = async (number: string, groups: readonly string[] = ['officer']) =>
    (await readAccount(ports)({ number }, { officer: { groups } })).body;
  const bring = async (file: string) =>
    (await importAccounts(ports)({ file: Buffer.from(file), by: olive })).body;
  const imported = async (sha256: string) => (await viewImport(ports)({ sha256 })).body;
  return { ports, enter, view, bring, imported };
};

const at = async (answers: object, name = 'Omar', groups: readonly string[] = ['officer']) => {
  const room = consoleWorld({ 'GET /api/officer/officers': officers, ...answers });
  return { ...room, officer: await room.signedIn(groups, name) };
};
const id = accountIdIn('5550-1234');
const page = `/officer/accounts/${id}`;

describe('accounts at the console (R-5, R-18)', () => {
  it('finds one by its whole number, and no address of a page holds the number', async () => {
    const { enter, view } = register();
    await enter({ email: 'pat@home.example' });
    const { officer } = await at({ 'GET /api/officer/accounts/5550-1234': await view('5550-1234') });
    const reply = await officer.post('/officer/accounts', { number: ' 5550-1234 ' });
    expect([reply.status, reply.headers.location]).toEqual([303, page]);
    const wrong = await officer.post('/officer/accounts', { number: 'none' });
    expect([wrong.status, String(wrong.body).includes('value="none"')]).toEqual([422, true]);
  });

  it('another spelling is compared before it is opened', async () => {
    const { enter, view } = register();
    await enter({ email: 'pat@home.example' });
    const { officer } = await at({ 'GET /api/officer/accounts/55501234': await view('55501234') });
    const reply = await officer.post('/officer/accounts', { number: '55501234' });
    expect([reply.status, String(reply.body).includes(`href="${page}"`)]).toEqual([200, true]);
  });

  it('shows masked addresses, and what is empty', async () => {
    const { enter, view } = register();
    await enter({ email: 'pat@home.example' });
    const { officer } = await at({ [`GET /api/officer/accounts/${id}`]: await view(id) });
    const body = String((await officer.get(page)).body);
    expect([body.includes('pat@home.example'), body.includes('Not before')]).toEqual([false, true]);
    const unknown = accountIdIn('9');
    const other = await at({ [`GET /api/officer/accounts/${unknown}`]: await view(unknown) });
    const empty = String((await other.officer.get(`/officer/accounts/${unknown}`)).body);
    expect(empty).toContain('We know nothing of this account');
  });

  it('shows each choice by use and recipient: since when, how, who entered it and the notice (R-6)', async () => {
    const { ports, enter, view } = register();
    await enter({ email: 'pat@home.example' });
    const since = '2026-11-24T15:00:00.000Z';
    await ports.cases.change(accounts, id, 'machine:m', () => [
      ...decidePermit([], { request: 'REQ-1', receivedAt: since, channel: 'web', notice: currentNotice.id }),
      ...decideRestriction([], {
        ...{ since, request: 'REQ-2', channel: 'phone', by: olive },
        ...{ uses: ['third-parties'], recipients: ['acme'] },
      }),
    ]);
    const { officer } = await at({ [`GET /api/officer/accounts/${id}`]: await view(id) });
    const body = String((await officer.get(page)).body);
    const rows = [...body.matchAll(/<tr class="govuk-table__row"><th scope="row"[^>]*>(.*?)<\/tr>/gs)]
      .map(([, row = '']) => row.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '))
      .filter((row) => /llowed|Denied/.test(row));
    const allowed =
      'Allowed Tuesday, November 24, 2026 at 8:00\u202fAM MST Through our web form, in REQ-1 cpni-20261127-6053df52 ';
    expect(rows.map((row) => row.replaceAll('\u202f', ' '))).toEqual(
      [
        `Our offers: the kind of service that they have ${allowed}`,
        `Our offers: other communications services ${allowed}`,
        `Offers of communications services by agents and affiliates ${allowed}`,
        'Our offers: anything else Not allowed: no permission ',
        'Affiliates: any other use Not allowed: no permission ',
        'Other companies Not allowed: no permission ',
        'Other companies, by Acme Home Security Denied Tuesday, November 24, 2026 at 8:00 AM MST By phone, in REQ-2 Entered by Olive None ',
      ].map((row) => row.replaceAll('\u202f', ' ')),
    );
    expect(body).toContain('Restricted in part since');
  });

  it('what a report about a child stops reads as stopped, not as denied by the customer (R-20)', async () => {
    const { ports, enter, view } = register();
    await enter({ email: 'pat@home.example' });
    const block = { request: 'REQ-1', since: '2026-11-24T15:00:00.000Z', channel: 'web' } as const;
    await ports.cases.change(accounts, id, 'machine:m', () => decideBlock([], block));
    const { officer } = await at({ [`GET /api/officer/accounts/${id}`]: await view(id) });
    const body = String((await officer.get(page)).body);
    expect(body).toContain('Stopped: report about a child');
    expect(body).not.toContain('Denied');
  });

  it('an earlier date is a difference, which another officer confirms in one click', async () => {
    const { ports, enter, view } = register();
    await enter({ email: 'pat@home.example' });
    ports.clock.advance(60_000);
    await enter({ email: 'pat@home.example', since: '2019-05-01' });
    const shown = await view(id);
    const answers = {
      [`GET /api/officer/accounts/${id}`]: shown,
      [`POST /api/officer/accounts/${id}/confirmation`]: shown,
    };
    const { officer, calls } = await at(answers);
    const body = String((await officer.get(page)).body);
    expect(body).toMatch(/<ins>Wednesday, May 1, 2019/);
    const proposalSha256 = shown.claim?.proposalSha256;
    const form = { proposalSha256: JSON.stringify(proposalSha256), step: 'send' };
    expect((await officer.post(`${page}/confirm`, form)).headers.location).toBe(`${page}?done=confirm`);
    expect(calls.at(-1)?.body).toEqual({ proposalSha256 });
    const own = await at(answers, 'Olive');
    expect(String((await own.officer.get(page)).body)).toContain('Not you: you entered this date.');
  });

  it('a call that we owe shows its number to who makes it, and is recorded (47 CFR 64.2010(f))', async () => {
    const { ports, enter, view } = register();
    await enter({ phone: '+1 801 555 0100' });
    ports.clock.advance(60_000);
    await enter({ phone: '+1 801 555 0199' });
    const answers = {
      [`GET /api/officer/accounts/${id}`]: await view(id),
      [`POST /api/officer/accounts/${id}/notices/1`]: {},
    };
    const { officer, calls } = await at(answers);
    expect(String((await officer.get(page)).body)).toContain('+1 801 555 0100');
    expect(namesOn(await officer.get(`${page}/calls/1`))).toEqual(
      expect.arrayContaining([...membersOf(recordCall.body)]),
    );
    const form = { 'calledAt.date': '2026-11-24', 'calledAt.time': '08:30', reached: 'yes', step: 'send' };
    await officer.post(`${page}/calls/1`, form);
    expect(calls.at(-1)?.body).toEqual({ calledAt: '2026-11-24T08:30:00-07:00', reached: true });
    const auditor = await at(
      { [`GET /api/officer/accounts/${id}`]: await view(id, ['auditor']) },
      ...(['Audrey', ['auditor']] as const),
    );
    const read = String((await auditor.officer.get(page)).body);
    expect([read.includes('+1 801 555 0100'), read.includes('/calls/1')]).toEqual([false, false]);
    expect((await auditor.officer.get(`${page}/calls/1`)).status).toBe(403);
  });

  it('a change of sign-in details is recorded; what no letter tells is a call with its reason (R-18)', async () => {
    const { ports, enter, view } = register();
    await enter({ email: 'new@home.example' });
    const typed = { change: 'password', at: '2026-11-24T14:30:00.000Z', atServiceStart: false } as const;
    const path = `/api/officer/accounts/${id}`;
    await recordChange(ports)({ number: id, ...typed, by: olive });
    const shown = await view(id);
    const answers = { [`GET ${path}`]: shown, [`POST ${path}/changes`]: shown };
    const { officer, calls } = await at(answers);
    const form = {
      ...{ change: 'password', 'at.date': '2026-11-24', 'at.time': '07:30', atServiceStart: 'no' },
      step: 'send',
    };
    await officer.post(`${page}/change`, form);
    expect(calls.at(-1)?.body).toEqual({ ...typed, at: '2026-11-24T07:30:00-07:00' });

    const read = String((await officer.get(page)).body);
    expect(read).toContain('Sign-in details, ');
    expect(read).toContain('None is known. Account 5550-1234');
    const call = String((await officer.get(`${page}/calls/1`)).body);
    expect(call).toContain('No address or number of record is known for account <strong>5550-1234</strong>');
    expect(call).toContain('sign-in details of the account were created or changed');
    expect(String((await (await at(answers, 'Ada', ['auditor'])).officer.get(page)).body)).not.toContain(
      `${page}/change`,
    );
  });

  it('is entered with each member that the API takes, and opened by its id', async () => {
    const { view } = register();
    const { officer, calls } = await at({ 'PUT /api/officer/accounts/5550-1234': await view('5550-1234') });
    const asked = namesOn(await officer.get('/officer/accounts/enter'));
    expect(asked).toEqual(expect.arrayContaining(['number', ...membersOf(putAccount.body)]));
    const typed = { number: '5550-1234', name: 'Pat', 'addressOfRecord.email': 'pat@home.example' };
    const form = { ...typed, 'addressOfRecord.since.date': '2019-05-01', step: 'send' };
    const reply = await officer.post('/officer/accounts/enter', form);
    expect(reply.headers.location).toBe(`${page}?done=enter`);
    expect(calls.at(-1)?.body).toEqual({
      ...{ name: 'Pat', addressOfRecord: { email: 'pat@home.example', since: '2019-05-01' } },
    });
  });
});

describe('an import at the console (R-13, R-18)', () => {
  const known = 'number,name,email\n1,Ina,ina@home.example\n';
  const moved = 'number,name,email\n1,Ina,ina@new.example\n2,,\n';

  it('is uploaded by the page’s script, which goes to its result', async () => {
    const { bring } = register();
    const { sha256 } = await bring(known);
    const { show, asked, officer, calls } = await at({ 'POST /api/officer/accounts/import': { sha256 } });
    expect(String((await officer.get('/officer/imports')).body)).toContain('data-upload="direct"');
    const sent = asked({
      ...{ method: 'PUT', path: '/officer/imports', origin: site, csrf: csrfOf('Omar'), formKey: 'k' },
      ...{ cookies: { '__Host-officer-session': 'cookie of Omar' } },
      file: { type: 'text/csv', bytes: Buffer.from(known) },
    });
    expect(JSON.parse(String((await show(sent)).body))).toEqual({ next: `/officer/imports/${sha256}` });
    expect(calls.at(-1)).toMatchObject({ method: 'POST', body: { type: 'text/csv', text: known } });
  });

  it('a file that the API refuses is told in its words', async () => {
    const problem = { status: 400, code: 'invalid-input', detail: 'Save the file as UTF-8.' };
    const { show, asked } = await at({ 'POST /api/officer/accounts/import': problem });
    const sent = asked({
      ...{ method: 'PUT', path: '/officer/imports', origin: site, csrf: csrfOf('Omar'), formKey: 'k' },
      ...{ cookies: { '__Host-officer-session': 'cookie of Omar' } },
      file: { type: 'text/csv', bytes: Buffer.from('x') },
    });
    const { status, body } = await show(sent);
    expect([status, JSON.parse(String(body)).detail]).toEqual([400, 'Save the file as UTF-8.']);
  });

  it('shows each row that waits and each that was refused; another officer confirms', async () => {
    const { ports, bring, imported } = register();
    await bring(known);
    ports.clock.advance(60_000);
    const { sha256 } = await bring(moved);
    const path = `/officer/imports/${sha256}`;
    const view = await imported(sha256);
    const answers = {
      [`GET /api/officer/accounts/import/${sha256}`]: view,
      [`POST /api/officer/accounts/import/${sha256}/confirmation`]: {},
    };
    const { officer, calls } = await at(answers);
    const body = String((await officer.get(path)).body);
    for (const words of ['Waits for another officer', 'Changes: Email', 'Give the account holder’s name.'])
      expect(body).toContain(words);
    const form = { proposalSha256: JSON.stringify(view.proposalSha256), step: 'send' };
    await officer.post(`${path}/confirm`, form);
    expect(calls.at(-1)?.body).toEqual({ proposalSha256: view.proposalSha256 });
    const own = String((await (await at(answers, 'Olive')).officer.get(path)).body);
    expect([own.includes('Not you: you imported the file.'), own.includes('Confirm the import')]).toEqual([
      ...[true, false],
    ]);
    await confirmImport(ports)({ sha256, by: omar, proposalSha256: view.proposalSha256 ?? '' });
    const after = await at({ [`GET /api/officer/accounts/import/${sha256}`]: await imported(sha256) });
    expect(String((await after.officer.get(path)).body)).not.toContain('Confirm the import');
  });

  it('of names alone can be undone until its last day', async () => {
    const { ports, bring, imported } = register();
    await bring(known);
    ports.clock.advance(60_000);
    const { sha256 } = await bring('number,name,email\n1,Ivo,ina@home.example\n');
    const answers = {
      [`GET /api/officer/accounts/import/${sha256}`]: await imported(sha256),
      [`POST /api/officer/accounts/import/${sha256}/undo`]: {},
    };
    const { officer, calls } = await at(answers);
    expect(String((await officer.get(`/officer/imports/${sha256}`)).body)).toContain('You can undo it until');
    await officer.post(`/officer/imports/${sha256}/undo`, { step: 'send' });
    expect(calls.at(-1)?.path).toBe(`/api/officer/accounts/import/${sha256}/undo`);
  });
});
