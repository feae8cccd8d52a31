import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UploadForm } from '#ports/uploads.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { until } from '../support/request-life.ts';
import { caseOf, olive } from '../support/requesters.ts';
import { attribute, elementsIn } from '../support/site/without-script.ts';
import { postFile } from '../support/uploads.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const bill = Buffer.from('%PDF-1.7 the bill <script>alert(1)</script>');
const permission = Buffer.from('\u0089PNG\r\n\u001a\n signed', 'latin1');

const answers = {
  who: { capacity: 'agent' },
  person: { aboutWhom: 'Kim Lee' },
  what: { kind: 'correct' },
  words: { details: 'Please mend the address.' },
  reach: { name: 'Pat Lee', email: 'pat@home.example', country: '', format: '' },
  account: { account: 'AC-4711' },
  wrong: { wrong: 'It says Elm Street, and Oak Street is right.', shows: 'The bill.' },
};

/** Somebody at a browser without JavaScript, who has a cookie. */
const person = async () => {
  const first = await laptop.call('GET', '/request');
  const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';');
  const headers = { cookie };
  const post = (path: string, form: Record<string, string>) => laptop.call('POST', path, { form, headers });
  const open = (path: string) => laptop.call('GET', path, { headers });
  for (const [question, form] of Object.entries(answers))
    expect((await post(`/request/${question}`, form as unknown as Record<string, string>)).status).toBe(303);
  const storeForm = async (): Promise<UploadForm> => {
    const elements = elementsIn(parse((await open('/request/file')).text));
    const form = elements.find((one) => attribute(one, 'enctype') === 'multipart/form-data');
    const hidden = form ? elementsIn(form).filter((one) => attribute(one, 'type') === 'hidden') : [];
    const pairs = hidden.map((one) => [attribute(one, 'name') ?? '', attribute(one, 'value') ?? '']);
    return { url: (form && attribute(form, 'action')) ?? '', fields: Object.fromEntries(pairs) };
  };
  const attach = async (filePurpose: string, fileType: string, content: Buffer) => {
    await post('/request/files', { action: 'choose', filePurpose, fileType });
    const sent = await postFile(await storeForm(), content);
    expect(sent.status).toBe(303);
    const back = new URL(sent.headers.get('location') ?? '');
    expect((await open(back.pathname + back.search)).headers.get('location')).toBe('/request/files');
  };
  return { post, open, attach };
};

it('a bill and a permission reach the officers, and the permission goes after 28 days (R-29)', async () => {
  const { post, open, attach } = await person();
  await attach('what-is-wrong', 'pdf', bill);
  await attach('who-i-am', 'png', permission);
  expect((await open('/request/files')).text).toMatch(/File 1: PDF[\s\S]*File 2: PNG picture/);
  expect((await post('/request/files', { action: 'continue' })).headers.get('location')).toBe(
    '/request/check',
  );
  expect((await open('/request/check')).text).toContain('2 files attached');
  await laptop.advance('PT1M');
  expect((await post('/request/check', {})).headers.get('location')).toMatch(/^\/confirmation\?/);

  const bearer = await olive(laptop);
  const id = await until(async () => {
    const { items } = (await laptop.call('GET', '/api/officer/cases', { bearer })).body;
    return items.find((one: { noun: string }) => one.noun === 'request')?.id as string | undefined;
  }, 'the request is in the list');
  const files = await until(async () => (await caseOf(laptop, id)).state.files, 'the files are attached');
  expect(files).toMatchObject([
    { n: 1, purpose: 'what-is-wrong', type: 'pdf', bytes: bill.length },
    { n: 2, purpose: 'who-i-am', type: 'png', bytes: permission.length },
  ]);

  const at = (n: number) => `/api/officer/cases/${id}/files/${n}`;
  expect((await laptop.call('GET', at(1))).status).toBe(401);
  expect((await laptop.call('GET', at(3), { bearer })).status).toBe(404);
  const opened = await laptop.call('GET', at(1), { bearer });
  const file = await fetch(opened.body.url);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(bill);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="what-is-wrong-1.pdf"');
  expect([file.headers.get('content-type'), file.headers.get('x-content-type-options')]).toEqual([
    'application/octet-stream',
    'nosniff',
  ]);
  const events = (await caseOf(laptop, id)).timeline.flatMap((one: { events: object[] }) => one.events);
  expect(events).toContainEqual(expect.objectContaining({ type: 'file-revealed', n: 1 }));
  expect(JSON.stringify(await caseOf(laptop, id))).not.toContain('my "passport"');

  await laptop.advance('P28D');
  // Reconcile looks every hour.
  await laptop.advance('PT1H');
  const later = await until(async () => {
    const { state } = await caseOf(laptop, id);
    return state.files[1].erased === undefined ? undefined : state.files;
  }, 'the permission is erased');
  expect(later).toMatchObject([{ n: 1 }, { n: 2, erased: 'kept-long-enough' }]);
  expect((await laptop.call('GET', at(2), { bearer })).body.code).toBe('file-erased');
  expect((await laptop.call('GET', at(1), { bearer })).status).toBe(200);
});

it('a draft that nobody sends leaves no file after two days', async () => {
  const { open, attach, post } = await person();
  await attach('what-is-wrong', 'pdf', bill);
  expect((await open('/request/files')).text).toContain('File 1: PDF');
  await post('/request/files', { action: 'choose', filePurpose: 'what-is-wrong', fileType: 'txt' });
  const page = await open('/request/file');
  expect(page.headers.get('content-security-policy')).toMatch(
    /form-action 'self' http:\/\/127\.0\.0\.1:\d+;/,
  );
  const drafts = () =>
    readdirSync(join(laptop.data, 'files'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\/drafts\/.*\/pdf\//.test(path),
    );
  expect(drafts()).toHaveLength(1);
  await laptop.advance('P2D');
  expect((await open('/request/files')).status).toBe(410);
  await (await person()).open('/request/files');
  expect(drafts()).toEqual([]);
});
