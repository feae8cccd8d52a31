import { describe, expect, it } from 'vitest';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { enterComplaint } from '#functions/complaint/contract.ts';
import { enterRequest } from '#functions/request/contract.ts';
import { consoleWorld, site } from '#test/support/console/console-world.ts';
import { membersOf, namesOn } from '#test/support/console/names-on-page.ts';

const received = { 'receivedAt.date': '2026-11-24', 'receivedAt.time': '07:30' };
const person = { name: 'Pat', email: 'pat@home.example', details: 'All my data.' };
const request = {
  ...{ channel: 'post', kind: 'access', capacity: 'account-holder', ...received, ...person, locale: 'en' },
};

const olive = async (answers: object = {}, groups: readonly string[] = ['officer']) => {
  const room = consoleWorld({ 'POST /api/officer/requests': { id: 'REQ-1' }, ...answers });
  return { ...room, officer: await room.signedIn(groups, 'Olive') };
};

const parts = { post: 'mail', phone: 'phone' };

describe('what came by mail, phone, email or in person (R-1)', () => {
  it('is asked for on two pages and checked before it is sent', async () => {
    const { officer, calls } = await olive();
    const second = await officer.post('/officer/enter', { ...request, step: 'page-1' });
    expect(String(second.body)).toContain('Step 2 of 3');
    expect(String(second.body)).toContain('<input type="hidden" name="details" value="All my data.">');
    const check = String(
      (await officer.post('/officer/enter', { ...request, account: '5', step: 'page-2' })).body,
    );
    for (const words of [
      'See personal data',
      'Tuesday, November 24, 2026 at 7:30 AM MST',
      'An account holder',
    ])
      expect(check).toContain(words);
    expect(calls).toEqual([]);
    const sent = await officer.post('/officer/enter', { ...request, account: '5', step: 'send' });
    expect(sent.headers.location).toBe('/officer/requests/REQ-1/scan?done=enter');
    const body = calls[0]?.body;
    expect(enterRequest.body.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({ receivedAt: '2026-11-24T07:30:00-07:00', account: '5', channel: 'post' });
  });

  it('a fault is told on the page where it is, with what was typed on every page', async () => {
    const { officer, calls } = await olive();
    const form = { ...request, name: '', note: 'It was torn.', step: 'send' };
    const reply = await officer.post('/officer/enter', form);
    expect([reply.status, calls]).toEqual([422, []]);
    expect(String(reply.body)).toContain('<a href="#name">Tell us your name.</a>');
    expect(String(reply.body)).toContain('name="note" value="It was torn."');
  });

  it('asks why it is late only from the second business day on', async () => {
    const { officer } = await olive();
    const late = { ...request, 'receivedAt.date': '2026-11-19' };
    const names = async (form: Readonly<Record<string, string>>) =>
      namesOn(await officer.post('/officer/enter', { ...form, step: 'page-1' }));
    expect([await names(request), await names(late)].map((all) => all.includes('lateReason'))).toEqual([
      ...[false, true],
    ]);
    const checked = await officer.post('/officer/enter', { ...late, step: 'page-2' });
    expect([checked.status, String(checked.body).includes('Explain the delay.')]).toEqual([422, true]);
    const future = await officer.post('/officer/enter', {
      ...{ ...request, 'receivedAt.date': '2026-11-25', step: 'page-1' },
    });
    expect(String(future.body)).toContain('This is in the future.');
  });

  it('by phone, says that phone records must be asked for in writing (P32)', async () => {
    const { officer } = await olive();
    const second = async (channel: keyof typeof parts) =>
      String(
        (await officer.post('/officer/enter', { ...request, kind: 'cpni-examine', channel, step: 'page-1' }))
          .body,
      );
    expect((await second('phone')).includes('47 U.S.C. 222(c)(2)')).toBe(true);
    expect((await second('post')).includes('47 U.S.C. 222(c)(2)')).toBe(false);
  });

  it('asks for each member that the API takes, over kinds and capacities', async () => {
    const { officer } = await olive();
    const seen = new Set(namesOn(await officer.get('/officer/enter')));
    const late = { ...request, 'receivedAt.date': '2026-11-19', step: 'page-1' };
    for (const kind of requestKinds)
      for (const capacity of ['account-holder', 'controller', 'agent', 'guardian', 'somebody-else', 'heir'])
        for (const name of namesOn(await officer.post('/officer/enter', { ...late, kind, capacity })))
          seen.add(name);
    expect([...seen]).toEqual(expect.arrayContaining([...membersOf(enterRequest.body)]));
  });

  it('a refusal of the API comes back at its field, and loses nothing', async () => {
    const problem = {
      ...{ status: 400, code: 'invalid-input', detail: 'Please check.' },
      errors: [{ pointer: '#/request', detail: 'We have no request under this reference.' }],
    };
    const { officer } = await olive({ 'POST /api/officer/complaints': problem });
    const form = { ...received, ...person, channel: 'phone', topic: 'other', complainant: 'person' };
    const reply = await officer.post('/officer/enter/complaint', { ...form, request: 'REQ-9', step: 'send' });
    expect(reply.status).toBe(400);
    expect(String(reply.body)).toContain('<a href="#request">We have no request under this reference.</a>');
    expect(String(reply.body)).toContain('value="REQ-9"');
  });

  it('a complaint asks for each member that the API takes, and leads to its case', async () => {
    const { officer, calls } = await olive({ 'POST /api/officer/complaints': { id: 'CMP-1' } });
    const late = { ...received, 'receivedAt.date': '2026-11-19' };
    const form = {
      ...late,
      ...person,
      channel: 'phone',
      topic: 'other',
      complainant: 'person',
      lateReason: 'Ill',
    };
    const seen = [
      ...namesOn(await officer.get('/officer/enter/complaint')),
      ...namesOn(await officer.post('/officer/enter/complaint', { ...form, step: 'page-1' })),
    ];
    expect(seen).toEqual(expect.arrayContaining([...membersOf(enterComplaint.body)]));
    const sent = await officer.post('/officer/enter/complaint', { ...form, step: 'send' });
    expect(sent.headers.location).toBe('/officer/complaints/CMP-1/scan?done=enter');
    expect(enterComplaint.body.safeParse(calls[0]?.body).success).toBe(true);
  });

  it.each([['breach-officer'], ['stand-in'], ['auditor']])('is no page of a %s (R-13)', async (group) => {
    const { officer } = await olive({}, [group]);
    const scans = ['/officer/requests/REQ-1/scan', '/officer/complaints/CMP-1/scan'];
    for (const path of ['/officer/enter', '/officer/enter/complaint', ...scans])
      expect([path, (await officer.get(path)).status]).toEqual([path, 403]);
  });

  it('what was typed before a session ended is shown on the page where it was typed', async () => {
    const { officer, show, asked, calls } = await olive();
    const typed = { ...request, at: '1', note: 'It was torn.', step: 'page-2', csrf: 'of yesterday' };
    const cookies = { '__Host-officer-session': 'cookie of Olive' };
    const form = new URLSearchParams(typed);
    const old = await show(asked({ method: 'POST', path: '/officer/enter', origin: site, cookies, form }));
    const body = String((await officer.get(old.headers.location ?? '')).body);
    for (const words of ['We did nothing yet.', 'Step 2 of 3', 'It was torn.', 'All my data.'])
      expect(body).toContain(words);
    expect(calls).toEqual([]);
  });
});

describe.each([
  { of: 'a request', id: 'REQ-1', page: '/officer/requests/REQ-1' },
  { of: 'a complaint', id: 'CMP-1', page: '/officer/complaints/CMP-1' },
])('the scan of what came, of $of (R-1)', ({ id, page }) => {
  const api = `/api/officer/cases/${id}/files`;
  const form = { url: 'https://files.example.net/', fields: { key: 'drafts/x', Policy: 'p' } };
  const answers = {
    [`POST ${api}`]: form,
    [`PUT ${api}`]: { attached: 1 },
    [`GET ${api}/1`]: { url: 'https://files.example.net/kept' },
  };

  it('is posted to the file store by the browser, without a script', async () => {
    const { officer, calls } = await olive(answers);
    const first = String((await officer.get(`${page}/scan?done=enter`)).body);
    expect(first).toContain('It is entered.');
    const { body, headers } = await officer.post(`${page}/scan`, { type: 'pdf' });
    expect(calls.at(-1)?.body).toEqual({ type: 'pdf' });
    expect(String(body)).toContain('action="https://files.example.net/" enctype="multipart/form-data"');
    expect(headers['content-security-policy']).toMatch(
      /form-action 'self' [^;]*https:\/\/files\.example\.net/,
    );
  });

  it('is attached by a post when the store sends the browser back', async () => {
    const { officer, calls } = await olive(answers);
    const back = await officer.get(`${page}/scan/arrived?bucket=b&key=drafts%2Fx`);
    expect(back.headers.location).toBe(`${page}/scan/arrived`);
    expect(calls).toEqual([]);
    const done = await officer.post(`${page}/scan/arrived`, { step: 'send' });
    expect(done.headers.location).toBe(`${page}?done=scan`);
    expect(calls.at(-1)).toMatchObject({ method: 'PUT', path: api });
  });

  it('is downloaded from the address that the API gives', async () => {
    const { officer } = await olive(answers);
    const { headers } = await officer.get(`${page}/files/1`);
    expect(headers.location).toBe('https://files.example.net/kept');
  });
});
