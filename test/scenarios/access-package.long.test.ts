import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HolderEntry } from '#functions/holder/contract.ts';
import { usual } from '#test/support/our-words.ts';
import { searches } from '#test/support/records.ts';
import { sha256Of, unzipped } from '#test/support/unzipped.ts';
import { laptopDesk } from '../support/console/laptop-desk.ts';
import { words } from '../support/console/page-words.ts';
import { billing, proof } from '../support/holders.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { answer, letterTo, verdict } from '../support/request-life.ts';
import { askAsHolder, caseOf, inStage, linkIn, olive, omar, registerAccount } from '../support/requesters.ts';

let laptop: Laptop;
let id: string;
const number = '5550-1234';
const record = 'hanna@record.example';

beforeAll(async () => {
  laptop = await openLaptop('2026-11-24T18:00:00Z');
  await registerAccount(laptop, number, { email: record });
  await enter({ ...billing, client: 'laptop-billing' });
  await enter({ ...billing, slug: 'crm', name: 'Rolodex CRM', holds: ['support-cases'] });
  id = await askAsHolder(laptop, number, { kind: 'access' });
  await verdict(laptop, await linkIn(laptop, record, id, /^Please confirm/));
  await inStage(laptop, id, 'working');
  await laptop.advance('PT2H');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const holders = '/api/officer/holders';
const post = (path: string, json: object, bearer: string) => laptop.call('POST', path, { json, bearer });
const enter = async (entry: HolderEntry) => {
  await post(holders, entry, await olive(laptop));
  const path = `${holders}/HLD-${entry.slug}`;
  const { proposalSha256 } = (await laptop.call('GET', path, { bearer: await olive(laptop) })).body;
  await post(`${path}/confirmation`, { proposalSha256 }, await omar(laptop));
};

const jsonl = (...records: readonly object[]): Buffer<ArrayBuffer> =>
  Buffer.from(records.map((one) => `${JSON.stringify({ account: number, ...one })}\n`).join(''));
const bills = jsonl({ class: 'billing', id: 'INV-1', at: '2026-03-01', amount: '42.00' });
const tickets = jsonl({ class: 'support-cases', id: 'S-1', at: '2026-05-01', note: '<i>Outage</i>' });
const about = (content: Buffer) => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
});

const own = async (end: 'package' | 'answer', json: object) =>
  post(`/api/holder/instructions/${id}/1/${end}`, json, await laptop.systemToken(undefined, 'billing'));
const upload = async (content: Buffer<ArrayBuffer>, announced = about(content)): Promise<number> => {
  const { url, headers } = (await own('package', announced)).body;
  return (await fetch(url, { method: 'PUT', headers, body: content })).status;
};

const offered = async (): Promise<readonly string[]> => {
  const { next } = (await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: await olive(laptop) }))
    .body;
  return next.map(({ action }: { action: string }) => action);
};

describe('a person gets their data from all systems (R-21, R-18, P34)', () => {
  it('a system uploads it by hash; a file of another content is not taken', async () => {
    expect(await upload(jsonl({ class: 'billing' }), about(bills))).toBe(400);
    const said = { answer: 'done', search: proof, package: about(bills) };
    expect((await own('answer', said)).body.code).toBe('holder-package-missing');
    expect(await upload(bills)).toBe(200);
    expect((await own('answer', said)).status).toBe(200);
    expect((await own('package', about(bills))).body.code).toBe('holder-answered-before');
    const foreign = await laptop.systemToken(undefined, 'marketing');
    expect((await post(`/api/holder/instructions/${id}/1/package`, about(bills), foreign)).status).toBe(403);
  });

  it('an officer uploads the data of the other system, and records its answer', async () => {
    const olives = await laptopDesk(laptop, 'Olive Officer');
    const page = words((await olives.open(`/officer/requests/${id}/do/upload-holder-package?n=2`)).body);
    for (const said of ['Upload the data of crm', 'JSON Lines']) expect(page).toContain(said);
    const sent = await laptop.call('PUT', `/api/officer/requests/${id}/holder-instructions/2/package`, {
      ...{ raw: tickets, headers: { 'content-type': 'application/jsonl' }, bearer: await olive(laptop) },
    });
    expect(sent.body).toEqual({ id, n: 2, ...about(tickets) });
    const form = await olives.open(`/officer/requests/${id}/do/record-holder-answer?n=2`);
    expect(words(form.body)).toContain('The uploaded data (1 KB) goes with the answer.');
    const proved = {
      ...{ answer: 'done', 'search.keys': 'account number', 'search.searchedBy': 'crm team' },
      ...{ 'search.from': '2020-01-01', 'search.until': '2026-11-20', 'search.searchedOn': '2026-11-24' },
    };
    expect(words((await olives.submit(form, proved)).body)).toContain('with 1 KB of data');
  });

  it('within the hour it is packed; an officer reviews it on the console before it goes', async () => {
    const done = { message: usual('access'), delivery: 'download', searches };
    expect((await answer(laptop, id, done)).body.code).toBe('package-missing');
    expect(await offered()).not.toContain('review-package');
    await laptop.advance('PT1H');
    expect((await answer(laptop, id, done)).body.code).toBe('package-not-reviewed');

    const olives = await laptopDesk(laptop, 'Olive Officer');
    const review = `/officer/requests/${id}/do/review-package`;
    const unread = await olives.submit(await olives.open(review), {});
    expect(words(unread.body)).toContain('You have not opened these records.');
    const bearer = await olive(laptop);
    const { url } = (await laptop.call('GET', `/api/officer/requests/${id}/package`, { bearer })).body;
    const files = await unzipped(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect([...files.keys()]).toContain('data/support-cases.jsonl');

    const out = { leaveOut: 'support-cases', reason: 'It names a neighbor.' };
    expect(words((await olives.submit(await olives.open(review), out)).body)).toContain(
      'These stay out: Support cases',
    );
    expect((await answer(laptop, id, done)).body.code).toBe('package-behind');
    await laptop.advance('PT1H');
    await laptop.call('GET', `/api/officer/requests/${id}/package`, { bearer });
    // The page still says what stays out, and asks why again.
    await olives.submit(await olives.open(review), { reason: 'It names a neighbor.' });
    expect((await answer(laptop, id, done)).status).toBe(200);
    await inStage(laptop, id, 'closed');
  });

  it('the person downloads it; every hash of the manifest is right, and no file names a system', async () => {
    const { text } = await letterTo(laptop, record, id, /^Our answer/);
    const code = /^\d{4} \d{4}$/m.exec(text)?.[0];
    const json = { request: id, code, passphrase: 'four mild yellow birds' };
    const { url } = (await laptop.call('POST', '/api/records', { json })).body;
    const zip = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(sha256Of(zip)).toBe((await caseOf(laptop, id)).state.package.sha256);
    const files = await unzipped(zip);
    const manifest = JSON.parse(String(files.get('manifest.json')));
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = files.get(name) ?? Buffer.alloc(0);
      expect([name, content.length, sha256Of(content)]).toEqual([name, bytes, sha256]);
    }
    expect(files.get('data/billing.jsonl')).toEqual(bills);
    expect(manifest).toMatchObject({ account: number, period: { from: '2026-03-01', until: '2026-03-01' } });
    for (const content of [text, ...[...files.values()].map(String)])
      expect(content).not.toMatch(/ledgerline|rolodex|\bcrm\b|neighbor|outage/i);
  });
});
