import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '#functions/request/package/zip.ts';
import { codeOn, officerAction, posted, sees, waits } from '#test/support/officer-actions.ts';
import { usual } from '#test/support/our-words.ts';
import { calls, searches, zippedRecords } from '#test/support/records.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { answer, letterTo, status, statusKey, verdict } from '../support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  inStage,
  lettersAbout,
  linkIn,
  olive,
  putAccount,
  registerAccount,
  typedAt,
} from '../support/requesters.ts';
import type { Answered } from '../support/world.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const passphrase = 'four mild yellow birds';

/** The holder of an account with this e-mail address of record asks to examine its records, and confirms. */
const confirmed = async (
  on: Laptop,
  account: string,
  over: Record<string, unknown> = {},
): Promise<string> => {
  const id = await askAsHolder(on, account, over);
  await verdict(on, await linkIn(on, `holder-${account}@record.example`, id, /^Please confirm/));
  await sees(on, id, 'confirmed', ({ state }) => state.verdict === 'confirm');
  return id;
};

const put = async (
  on: Laptop,
  id: string,
  raw: string | Buffer<ArrayBuffer>,
  type = 'application/zip',
): Promise<Answered> =>
  on.call('PUT', `/api/officer/requests/${id}/package`, {
    raw,
    headers: { 'content-type': type },
    bearer: await olive(on),
  });

/** The officer's archive for this request. */
const pack = (
  id: string,
  account: string,
  files: Readonly<Record<string, string>> = {},
): Buffer<ArrayBuffer> => zippedRecords({ case: id, account }, files);

const fetchRecords = (on: Laptop, json: Record<string, unknown>): Promise<Answered> =>
  on.call('POST', '/api/records', { json });

const downloaded = async (url: string) => {
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  const files = Object.fromEntries(unzip(bytes).map((file) => [file.name, String(file.bytes)]));
  return { status: response.status, files, headers: response.headers };
};

const codeIn = (text: string): string => /^\d{4} \d{4}$/m.exec(text)?.[0] ?? '';

describe('records of a service, to download (R-18)', () => {
  it('a code to the address of record, a passphrase, then the download for 15 minutes; never in a mail', async () => {
    const record = 'holder-9001@record.example';
    await registerAccount(laptop, '9001', { email: record });
    const id = await confirmed(laptop, '9001');
    const done = { message: usual('cpni-examine'), delivery: 'download', searches };
    expect((await answer(laptop, id, done)).body.code).toBe('package-missing');
    expect((await put(laptop, id, 'no archive')).status).toBe(422);
    expect((await put(laptop, id, pack(id, '9001'), 'text/plain')).status).toBe(415);
    const foreign = await put(laptop, id, pack(id, '9001', { 'b.csv': calls('9002') }));
    expect([foreign.status, foreign.body.code, foreign.body.errors[0].pointer]).toEqual([
      422,
      'records-of-another-account',
      '#/b.csv/0',
    ]);
    expect((await answer(laptop, id, done)).body.code).toBe('package-missing');
    const kept = await put(laptop, id, pack(id, '9001'));
    expect(kept.body).toMatchObject({
      ...{ id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      files: [{ name: 'calls.csv' }],
    });
    expect((await put(laptop, id, pack(id, '9001'))).body).toEqual(kept.body);
    expect((await answer(laptop, id, done)).status).toBe(200);
    await inStage(laptop, id, 'closed');
    expect((await put(laptop, id, pack(id, '9001'))).body.code).toBe('already-settled');

    const letter = await letterTo(laptop, record, id, /^Our answer/);
    expect(letter.text).toContain(`/records?request=${id}`);
    const code = codeIn(letter.text);
    expect((await fetchRecords(laptop, { request: id, passphrase })).body.code).toBe('wrong-passphrase');
    expect((await fetchRecords(laptop, { request: id, code, passphrase: 'too short' })).status).toBe(422);
    const opened = await fetchRecords(laptop, { request: id, code, passphrase });
    expect(opened.status).toBe(200);
    const file = await downloaded(opened.body.url);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(Object.keys(file.files)).toEqual(['manifest.json', 'calls.csv']);
    expect(file.files['calls.csv']).toBe(calls('9001'));
    expect(file.headers.get('content-disposition')).toContain(`records-${id}.zip`);
    expect((await fetchRecords(laptop, { request: id, code, passphrase })).body.code).toBe('wrong-code');

    // The address ends by S3's own clock, which no test moves.
    expect(new URL(opened.body.url).searchParams.get('X-Amz-Expires')).toBe('900');
    const again = await fetchRecords(laptop, { request: id, passphrase });
    expect((await downloaded(again.body.url)).files).toEqual(file.files);

    for (const { text, html } of await laptop.mail()) expect(`${text}${html}`).not.toContain('555 0177');
    expect((await lettersAbout(laptop, id, typedAt('9001'))).map(({ subject }) => subject)).toEqual([
      `We have your request ${id}`,
    ]);
    const known = JSON.stringify(await caseOf(laptop, id));
    for (const secret of [code, code.replace(' ', ''), passphrase]) expect(known).not.toContain(secret);
  });

  it('on the page, without JavaScript: opening it does nothing, and the passphrase is not shown again', async () => {
    const record = 'holder-9002@record.example';
    await registerAccount(laptop, '9002', { email: record });
    const id = await confirmed(laptop, '9002', { kind: 'access' });
    await put(laptop, id, pack(id, '9002'));
    await answer(laptop, id, { delivery: 'download', searches });
    const code = codeIn((await letterTo(laptop, record, id, /^Our answer/)).text);
    const page = await laptop.call('GET', `/records?request=${id}`);
    expect([page.status, page.text.includes(`value="${id}"`)]).toEqual([200, true]);
    const send = (form: Record<string, string>) =>
      laptop.call('POST', '/records', { form: { request: id, ...form } });
    const wrong = await send({ code: '0000 0000', passphrase });
    expect([wrong.status, wrong.text.includes('does not match this reference')]).toEqual([404, true]);
    expect(wrong.text).not.toContain(passphrase);
    expect((await send({ code, passphrase: 'short' })).status).toBe(422);
    const found = await send({ code, passphrase });
    const url =
      /href="([^"]+)" rel="noreferrer">Download/.exec(found.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await downloaded(url)).files['calls.csv']).toBe(calls('9002'));
    expect((await send({ passphrase })).text).toContain('Download the records');
  });

  it('a new code, by the page of the request: it ends the old one and moves no date (R-29)', async () => {
    await using own = await openLaptop('2026-11-24T18:00:00Z');
    const record = 'holder-9003@record.example';
    await registerAccount(own, '9003', { email: record });
    const id = await confirmed(own, '9003');
    await put(own, id, pack(id, '9003'));
    await answer(own, id, { delivery: 'download', searches });
    const first = codeIn((await letterTo(own, record, id, /^Our answer/)).text);
    const key = await statusKey(own, id, typedAt('9003'));
    await inStage(own, id, 'closed');
    await own.moveTo('2026-12-20T18:00:00Z');
    expect((await fetchRecords(own, { request: id, code: first, passphrase })).body.code).toBe('wrong-code');
    const shown = await own.call('POST', '/status', { form: { code: `${id}.${key}` } });
    expect(shown.text).toContain('Send a new code');
    await own.call('POST', '/status', { form: { code: `${id}.${key}`, action: 'renew' } });
    const letter = await letterTo(own, record, id, /^A new code/);
    expect(letter.text).toContain('Thursday, December 24, 2026');
    await sees(own, id, 'the new code is recorded', ({ state }) => state.lettersOwed?.length === 0);
    const opened = await fetchRecords(own, { request: id, code: codeIn(letter.text), passphrase });
    expect((await downloaded(opened.body.url)).files['calls.csv']).toBe(calls('9003'));
    expect((await status(own, id, key)).body.stage).toBe('closed');
    await own.moveTo('2026-12-25T18:00:00Z');
    expect((await fetchRecords(own, { request: id, passphrase })).body.code).toBe('wrong-passphrase');
    await own.call('POST', `/api/requests/${id}/link`, { bearer: key });
    await own.advance('PT1H');
    expect(await lettersAbout(own, id, record)).toHaveLength(3);
  });

  it('by post, the code is on the printed answer; an address that changes ends it all', async () => {
    await registerAccount(laptop, '9004', { postal: 'Hanna Holder\n3 Post Road\nDenver CO 80202' });
    const id = await askAsHolder(laptop, '9004');
    const secret = await codeOn(laptop, await waits(laptop, id, 'code-letter'));
    await laptop.call('POST', '/api/verdicts', { json: { secret, verdict: 'confirm', request: id } });
    await put(laptop, id, pack(id, '9004'));
    expect((await answer(laptop, id, { delivery: 'download', searches })).status).toBe(200);
    const letter = await waits(laptop, id, 'answer');
    const code = await codeOn(laptop, letter);
    expect(code).not.toBe(secret);
    await posted(laptop, letter, { postedOn: (await laptop.now()).slice(0, 10) });
    await inStage(laptop, id, 'closed');
    expect((await fetchRecords(laptop, { request: id, code, passphrase })).status).toBe(200);
    await putAccount(
      laptop,
      '9004',
      { postal: 'Thea Thief\n9 Thief Lane\nReno NV 89501' },
      await olive(laptop),
    );
    expect((await fetchRecords(laptop, { request: id, passphrase })).body.code).toBe('wrong-passphrase');
  });

  it('what is wrong, and what is not there, is refused in the same bytes (R-8)', async () => {
    const record = 'holder-9005@record.example';
    await registerAccount(laptop, '9005', { email: record });
    const there = await confirmed(laptop, '9005');
    await put(laptop, there, pack(there, '9005'));
    await answer(laptop, there, { delivery: 'download', searches });
    await inStage(laptop, there, 'closed');
    const open = await confirmed(laptop, '9005');
    const ids = [there, open, 'REQ-00000000000000000000000000', 'anything'];
    const replies = { code: new Set<string>(), phrase: new Set<string>() };
    for (let n = 0; n < 7; n += 1)
      for (const request of ids) {
        const byCode = await fetchRecords(laptop, { request, code: `5000 000${n}`, passphrase });
        const byPhrase = await fetchRecords(laptop, { request, passphrase: `the wrong one, ${n}` });
        replies.code.add(`${byCode.status} ${byCode.text}`);
        replies.phrase.add(`${byPhrase.status} ${byPhrase.text}`);
      }
    expect([replies.code.size, replies.phrase.size]).toEqual([1, 1]);
  });

  it('a request that is reopened is answered anew, with a code of its own', async () => {
    const record = 'holder-9006@record.example';
    await registerAccount(laptop, '9006', { email: record });
    const id = await confirmed(laptop, '9006');
    await put(laptop, id, pack(id, '9006'));
    await answer(laptop, id, { delivery: 'download', searches });
    const first = codeIn((await letterTo(laptop, record, id, /^Our answer/)).text);
    await inStage(laptop, id, 'closed');
    await officerAction(laptop, id, 'reopen', { reason: 'new-facts', note: 'A page was missing.' });
    expect((await fetchRecords(laptop, { request: id, code: first, passphrase })).body.code).toBe(
      'wrong-code',
    );
    const more = `${calls('9006')}9006,+1 303 555 0188,2026-03-04 11:00,5\n`;
    await put(laptop, id, pack(id, '9006', { 'calls.csv': more }));
    expect((await answer(laptop, id, { delivery: 'download', searches })).status).toBe(200);
    await inStage(laptop, id, 'closed');
    const mails = (await lettersAbout(laptop, id, record)).filter(({ subject }) =>
      subject.startsWith('Our answer'),
    );
    const code = codeIn(mails.at(-1)?.text ?? '');
    expect(code).not.toBe(first);
    const { url } = (await fetchRecords(laptop, { request: id, code, passphrase })).body;
    expect((await downloaded(url)).files['calls.csv']).toBe(more);
  });
});
