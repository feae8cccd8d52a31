import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, ben, get, held, post, recorded } from '#test/support/breach/breach-life.ts';
import { poisons } from '#test/support/notice/poison.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { openWorld } from '#test/support/open-world.ts';
import { until } from '#test/support/request-life.ts';
import {
  approve,
  approver,
  author,
  csvOf,
  header,
  putList,
  repeated,
  rowOf,
  tellable,
  uploader,
  writeLetter,
} from '#test/support/tellable.ts';
import type { Laptop } from '../support/laptop.ts';
import type { Answered } from '../support/world.ts';

const startAt = '2026-11-24T17:00:00Z';
const unknown = `BRE-${'0'.repeat(26)}`;

let world: Laptop;
beforeAll(async () => {
  world = await openWorld({ needs: 'clock', on: 'laptop', startAt });
});
afterAll(() => world[Symbol.asyncDispose]());

const preview = (id: string, json: Record<string, unknown> = {}): Promise<Answered> =>
  post(world, `/${id}/notice/preview`, json);
const finish = (id: string, json: Record<string, unknown>, who?: string): Promise<Answered> =>
  post(world, `/${id}/rows-to-finish`, json, who);
const toFinish = async (id: string) => (await get(world, `/${id}/rows-to-finish`)).body;
const rowsOf = async (id: string) => (await toFinish(id)).rows;

describe('the list of those who are to be told', () => {
  it('every kind of bad row is listed by its line, and no good row is lost for it', async () => {
    const id = await recorded(world);
    const bad = poisons('x');
    const lines: Buffer[] = [Buffer.from(header)];
    const expected: { line: number; reason: string }[] = [];
    let line = 2;
    for (const [n, { row, reason, lines: taken = 1 }] of bad.entries()) {
      const good = { name: `Good ${n}`, email: `g${n}@example.com`, address: `${n} Main St Denver` };
      lines.push(Buffer.from(rowOf(n, { customerRef: `G-${n}`, ...good })), row);
      if (reason !== undefined) expected.push({ line: line + 1, reason });
      line += 1 + taken;
    }
    // A gateway hands a text on with a mark where bytes were none of UTF-8.
    const csv = Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')])).toString('utf8');
    const { status, body } = await putList(world, id, csv);
    expect(status).toBe(200);
    expect(body.rejected).toEqual(expected);
    const onPaper = bad.filter(({ reason }) => reason === undefined).length;
    expect(body).toMatchObject({ count: bad.length + onPaper, onPaper, duplicates: 1 });
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await get(world, `/${id}`)).body.notice).toMatchObject({
      frozen: body.count,
      listSha256: body.sha256,
    });
    const open = await rowsOf(id);
    expect(open).toHaveLength(body.toFinish);
    expect(open[0]).toEqual({ list: 1, line: 3, reason: 'not-utf-8', customerRef: 'P-x-1', finished: null });
  });

  it('what is no list is refused with a pointer; JSON and more than 5 MB are not taken', async () => {
    const id = await recorded(world);
    const refused = await putList(world, id, 'a,b\n1,2\n');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-input', errors: [{ pointer: '#' }] });
    const bearer = await world.token(uploader, breachOfficer);
    const put = (options: object) =>
      world.call('PUT', `/api/officer/breaches/${id}/recipients`, { bearer, ...options });
    expect((await put({ json: {} })).status).toBe(415);
    const headers = { 'content-type': 'text/csv' };
    expect((await put({ raw: 'x'.repeat(5 * 1024 * 1024 + 1), headers })).status).toBe(413);
    expect((await get(world, `/${id}`)).body.notice).toMatchObject({ listSha256: null });
  });

  it('a larger one is put where we say and frozen while nobody waits; what is no list is refused on the case', async () => {
    const id = await recorded(world);
    const freeze = async (csv: string): Promise<Answered> => {
      const { status, body } = await post(world, `/${id}/uploads`, {}, uploader);
      expect(status).toBe(201);
      const { id: uploadId, uploadUrl, headers } = body;
      const tooSoon = await post(world, `/${id}/uploads/${uploadId}/freeze`, {}, uploader);
      expect(tooSoon.body).toMatchObject({ status: 404, code: 'nothing-uploaded' });
      expect((await fetch(uploadUrl, { method: 'PUT', headers, body: csv })).status).toBe(200);
      return post(world, `/${id}/uploads/${uploadId}/freeze`, {}, uploader);
    };
    const noticeWhen = (looks: (notice: Record<string, unknown>) => boolean) =>
      until(async () => {
        const { notice } = (await get(world, `/${id}`)).body;
        return looks(notice) ? notice : undefined;
      }, 'the list');

    expect((await freeze(`${csvOf(10_000)}${rowOf(7)}\n`)).status).toBe(202);
    const notice = await noticeWhen(({ listSha256 }) => listSha256 !== null);
    expect(notice).toMatchObject({ frozen: 10_000 });
    expect(await toFinish(id)).toEqual({
      rows: [],
      leftOut: [{ list: 1, line: 10_002, reason: 'duplicate', customerRef: 'C-7' }],
    });

    expect((await freeze('nothing,of,ours\n')).status).toBe(202);
    await until(async () => {
      const { timeline } = (await get(world, `/${id}`)).body;
      return timeline.at(-1).events.includes('list-refused') ? true : undefined;
    }, 'the refusal');
    expect((await get(world, `/${id}`)).body.notice).toMatchObject({ frozen: 10_000 });
  });

  it('an address that may be the thief’s is not written to: by post to the one before it, and listed (R-15)', async () => {
    const bearer = await world.token(ann, breachOfficer);
    const old = {
      name: 'Ada Example',
      addressOfRecord: { email: 'ada@home.example', postal: '1 Old St', since: '2026-01-05' },
    };
    for (const by of [ann, ben])
      await world.call('PUT', '/api/officer/accounts/7001', {
        json: old,
        bearer: await world.token(by, breachOfficer),
      });
    const changed = {
      name: 'Ada Example',
      addressOfRecord: { email: 'thief@evil.example', postal: '9 Thief St' },
    };
    await world.call('PUT', '/api/officer/accounts/7001', { json: changed, bearer });

    const id = await recorded(world, { occurredFrom: '2026-11-01' });
    const csv = csvOf([
      { customerRef: '7001', name: 'Ada Example', email: 'thief@evil.example', address: '9 Thief St' },
      { customerRef: '9999' },
    ]);
    expect((await putList(world, id, csv)).body).toMatchObject({
      count: 2,
      onPaper: 1,
      addressChanged: 1,
      unknownAccounts: 1,
    });
    await writeLetter(world, id);
    const { letters } = (await preview(id)).body;
    expect(letters.map(({ to, address }: Record<string, string>) => [to, address])).toEqual([
      [null, '1 Old St'],
      ['c1@home.example', '1 Main St'],
    ]);
  });

  it('one customer in eight spellings gets one letter; another one who is spelled alike gets one too, and the approver is shown both (R-15)', async () => {
    const id = await held(world);
    const ada = { name: 'Ada O’Brien', email: 'ada@home.example', address: '7 Main St' };
    const spelled = ['C-7', 'c-7', 'C–7', 'C 7', 'C7', '(C) 7', 'C.7', 'Ｃ-7'];
    const rows = [
      ...spelled.map((customerRef) => ({ ...ada, customerRef })),
      { ...ada, customerRef: 'c 7', name: "ADA O'BRIEN", address: '7 Main St.' },
      { ...ada, customerRef: 'c7', name: 'Bo Brown' },
    ];
    expect((await putList(world, id, csvOf(rows))).body).toMatchObject({ count: 2, duplicates: 8 });
    await writeLetter(world, id);
    const { letters, list } = (await preview(id)).body;
    expect(list).toMatchObject({ count: 2, spelledAlike: 1, alike: [['C-7', 'c7']] });
    expect(letters.map(({ to }: { to: string }) => to)).toEqual(['ada@home.example', 'ada@home.example']);
  });
});

describe('a list and its letter', () => {
  it('are seen as three recipients would get them, and approved by somebody who made neither (R-13)', async () => {
    const id = await held(world);
    expect((await preview(id)).body).toMatchObject({ status: 409, code: 'nothing-frozen' });
    const { sha256: listSha256, count } = (await putList(world, id, csvOf(120))).body;
    expect((await preview(id)).body).toMatchObject({ status: 409, code: 'nothing-written' });
    const written = await writeLetter(world, id);
    const { letterSha256 } = written.body;
    const { letters, list } = (await preview(id)).body;
    expect(letters.map(({ to }: { to: string }) => to)).toEqual([
      'c0@home.example',
      'c35@home.example',
      'c119@home.example',
    ]);
    expect(letters[0].text).toContain('Dear Customer 0,');
    expect(list).toMatchObject({ sha256: listSha256, count, unknownAccounts: count, addressChanged: 0 });

    const approval = await repeated(world, id);
    expect(approval).toMatchObject({ letterSha256, listSha256, count, collapsed: 0 });
    for (const who of [uploader, author])
      expect((await approve(world, id, approval, who)).body).toMatchObject({ code: 'same-person' });
    expect((await approve(world, id, { ...approval, count: 119 })).body).toMatchObject({
      status: 409,
      code: 'count-differs',
    });
    expect((await approve(world, id, approval)).status).toBe(200);
    const events = (await get(world, `/${id}`)).body.timeline.flatMap(
      (one: { events: string[] }) => one.events,
    );
    expect(events).toContain('notice-approved');
    expect((await putList(world, id, csvOf(121))).body).toMatchObject({
      status: 409,
      code: 'use-supplement',
    });
  });

  it('a new list voids the approval of the letter’s list; who uploaded any version approves none', async () => {
    const id = await held(world);
    const first = (await putList(world, id, csvOf(3), 1, ben)).body;
    const { letterSha256 } = (await writeLetter(world, id)).body;
    const second = (await putList(world, id, csvOf(4))).body;
    const again = await repeated(world, id);
    expect(again).toMatchObject({ letterSha256, listSha256: second.sha256, count: 4 });
    const approval = { ...again, listSha256: first.sha256, count: 3 };
    expect((await approve(world, id, approval)).body).toMatchObject({ status: 409, code: 'list-changed' });
    expect((await approve(world, id, again, ben)).body).toMatchObject({ code: 'same-person' });
    expect((await approve(world, id, again)).status).toBe(200);
  });

  it('who was found later goes on a supplement, which skips those who are on the list already (R-14)', async () => {
    const id = await held(world);
    expect((await putList(world, id, csvOf(1), 2)).status).toBe(404);
    await tellable(world, id, { rows: 3 });
    const opened = await post(world, `/${id}/supplements`, { sameBreach: true, reason: 'Found in a log.' });
    expect(opened.body).toEqual({ n: 2 });
    const { body } = await putList(world, id, csvOf([{}, { customerRef: 'C-new' }]), 2);
    expect(body).toMatchObject({
      count: 1,
      alreadyTold: 1,
      rejected: [{ line: 2, reason: 'on-other-list' }],
    });
    await writeLetter(world, id, { list: 2 });
    expect((await preview(id, { list: 2 })).body.letters).toHaveLength(1);
    expect((await preview(id, { list: 3 })).status).toBe(404);

    await post(world, `/${id}/supplements`, { sameBreach: true, reason: 'Found in another log.' });
    await putList(world, id, csvOf([{ customerRef: 'C-new' }, {}]), 3);
    await writeLetter(world, id, { list: 3 });
    await post(world, `/${id}/supplements/2/cancellation`, { reason: 'A slip.' });
    const now3 = await repeated(world, id, { list: 3 });
    expect((await approve(world, id, now3)).body).toMatchObject({ status: 409, code: 'other-list-changed' });
    expect((await putList(world, id, csvOf([{ customerRef: 'C-new' }, {}]), 3)).body.count).toBe(1);
  });
});

describe('rows to finish (R-14)', () => {
  it('are written off by two; none is posted in the hold, and none is finished twice', async () => {
    const id = await recorded(world);
    const bad = [1, 2, 3].map((n) => ({ customerRef: `B-${n}`, email: 'nobody', address: '' }));
    await putList(world, id, csvOf([{}, ...bad]));
    expect((await rowsOf(id)).map(({ line }: { line: number }) => line)).toEqual([3, 4, 5]);

    expect((await finish(id, { lines: [2], how: 'posted' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/lines/0' }],
    });
    expect((await finish(id, { lines: [3], how: 'corrected' })).body).toMatchObject({
      ...{ status: 409, code: 'not-corrected', detail: expect.stringContaining('3') },
    });
    expect((await finish(id, { lines: [3], how: 'posted' })).body).toMatchObject({ code: 'hold-not-over' });
    expect((await finish(id, { lines: 'all', how: 'written-off' })).body).toMatchObject({
      errors: [{ pointer: '#/reason' }],
    });
    const off = await finish(id, { lines: 'all', how: 'written-off', reason: 'Test rows of ours.' });
    expect(off.body).toEqual({ list: 1, state: 'waiting', left: 3 });
    expect((await rowsOf(id))[1]).toMatchObject({ line: 4, finished: null, waits: true });
    const confirm = (who: string) => post(world, `/${id}/rows-to-finish/confirmation`, {}, who);
    expect((await confirm(ann)).body).toMatchObject({ code: 'same-person' });
    expect((await confirm(ben)).status).toBe(200);
    expect((await rowsOf(id)).map(({ finished }: { finished: string }) => finished)).toEqual([
      'written-off',
      'written-off',
      'written-off',
    ]);
    expect((await finish(id, { lines: [3], how: 'corrected' })).status).toBe(422);
  });

  it('are corrected by a supplement that has their customer, and not before; it is not taken back then', async () => {
    const id = await held(world);
    const bad = { email: 'nobody', address: '' };
    await tellable(world, id, { rows: [{}, { customerRef: 'B-1', ...bad }, { customerRef: '', ...bad }] });
    await post(world, `/${id}/supplements`, { sameBreach: true, reason: 'Corrected rows.' });
    await putList(world, id, csvOf([{ customerRef: 'B-1' }]), 2);
    const all = { lines: 'all', how: 'corrected' };
    expect((await finish(id, all)).body).toMatchObject({ status: 422, errors: [{ pointer: '#/reason' }] });
    expect((await finish(id, { ...all, reason: 'B-1, too: it was on two lines.' })).body).toMatchObject({
      left: 0,
    });
    const canceled = await post(world, `/${id}/supplements/2/cancellation`, { reason: 'A slip.' });
    expect(canceled.body).toMatchObject({ status: 409, code: 'list-relied-on' });
    expect((await putList(world, id, csvOf([{}]), 2)).body).toMatchObject({ code: 'list-relied-on' });
  });
});

describe('what an officer fetches', () => {
  it('the postal list and the proof have a header before anybody was written to; the evidence has record, letter, seals and a whole chain', async () => {
    const id = await held(world);
    const { letterSha256, listSha256 } = await tellable(world, id, { rows: 5 });
    const postal = await get(world, `/${id}/postal.csv`);
    expect(postal.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(postal.headers.get('content-disposition')).toBe('attachment; filename="postal.csv"');
    expect(parse(postal.text)).toEqual([
      ['row', 'customerRef', 'name', 'address', 'segment', 'because', 'postedOn', 'language'],
    ]);
    expect(parse((await get(world, `/${id}/proof.csv`)).text)).toHaveLength(1);
    expect(
      (await post(world, `/${id}/postal`, { postedOn: '2026-11-24', rows: 'all', count: 0 })).body,
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/postedOn' }],
    });

    const { body } = await get(world, `/${id}/evidence`);
    expect(body).toMatchObject({
      case: id,
      chain: { brokenAt: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      notice: {
        lists: [
          {
            list: { sha256: listSha256, count: 5 },
            summary: { sha256: listSha256, segments: [{ name: 'general', fromPage: 0, toPage: 1, rows: 5 }] },
            everyone: { letterSha256, letter: { subject: 'About your account with us' } },
          },
        ],
      },
    });
    expect(JSON.parse(body.record).title).toBe('Call records shown to a stranger');
    expect(JSON.stringify(body)).not.toMatch(/home\.example|Main St/);
  });

  it('more than an answer holds is fetched from an address of its own', async () => {
    const id = await recorded(world);
    const rows = Array.from({ length: 70_000 }, (_, n) => `B-${n},,,,g`);
    await putList(world, id, [header, ...rows, ''].join('\n'));
    const { status, headers } = await get(world, `/${id}/rows-to-finish`);
    expect(status).toBe(303);
    const fetched = await fetch(headers.get('location') ?? '');
    expect(fetched.headers.get('content-disposition')).toBe('attachment; filename="rows-to-finish.json"');
    expect(((await fetched.json()) as { rows: unknown[] }).rows).toHaveLength(70_000);
  });
});

describe('who may do it (S6)', () => {
  const doors: readonly (readonly [string, string, object])[] = [
    ['PUT', 'recipients', { raw: csvOf(1), headers: { 'content-type': 'text/csv' } }],
    ['PUT', 'supplements/2/recipients', { raw: csvOf(1), headers: { 'content-type': 'text/csv' } }],
    ['POST', 'uploads', {}],
    ['POST', 'supplements/2/uploads', {}],
    ['POST', 'uploads/00000000-0000-4000-8000-000000000000/freeze', {}],
    ['POST', 'supplements/2/uploads/00000000-0000-4000-8000-000000000000/freeze', {}],
    ['POST', 'notice/preview', {}],
    ['GET', 'postal.csv', {}],
    ['GET', 'proof.csv', {}],
    ['GET', 'rows-to-finish', {}],
    ['GET', 'evidence', {}],
    ['POST', 'postal', { json: { postedOn: '2026-11-24', rows: 'all', count: 0 } }],
    ['POST', 'rows-to-finish', { json: { lines: 'all', how: 'posted' } }],
  ];

  it.each(doors)(
    '%s %s: 401 without a token, 403 without the group, 404 for what is not there',
    async (method, path, options) => {
      const at = (id: string, bearer?: string) =>
        world.call(method, `/api/officer/breaches/${id}/${path}`, {
          ...options,
          ...(bearer ? { bearer } : {}),
        });
      expect((await at(unknown)).status).toBe(401);
      expect((await at(unknown, await world.token('Nobody'))).status).toBe(403);
      const officer = await world.token(approver, breachOfficer);
      const [missing, foreign, odd] = [
        await at(unknown, officer),
        await at(`REQ-${'0'.repeat(26)}`, officer),
        await at('nonsense', officer),
      ];
      expect(missing.body).toMatchObject({ status: 404, code: 'not-found' });
      expect([foreign.text, odd.text]).toEqual([missing.text, missing.text]);
    },
  );
});

it('the people on a list are in no log, no execution and no history (I7)', async () => {
  const id = await held(world);
  await tellable(world, id, { rows: [{ name: 'Zelda Quux', email: 'zelda@home.example' }] });
  await putList(world, id, 'customerRef,Zelda Quux\n');
  const log = join(world.data, 'log.ndjson');
  const seen = [
    existsSync(log) ? readFileSync(log, 'utf8') : '',
    (await world.call('GET', '/local/executions')).text,
    (await get(world, `/${id}`)).text,
    world.said(),
  ].join('\n');
  expect(seen).not.toMatch(/zelda|Zelda Quux|home\.example/);
});
