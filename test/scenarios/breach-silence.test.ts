import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ann, ben, direct, held, post, record } from '#test/breach/breach-life.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import {
  acme,
  answer,
  cora,
  registerAcme,
  secret,
  status,
  statusKey,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';

const start = '2026-11-24T17:00:00Z';

/** What tells one run from another without telling anything: ids, keys, times of day, ports. */
const blank = (text: string): string =>
  text
    .replace(/\b(REQ|BRE)-[0-9A-HJKMNP-TV-Z]{26}\b/g, 'ID')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, 'KEY')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/value="\d{13}"/g, 'value="NOW"')
    .replace(/127\.0\.0\.1:\d+/g, 'HOST')
    .replace(/\b[0-9a-f-]{36}\b/g, 'UUID');

const publicPages = [
  '/',
  '/request',
  '/status',
  '/verify',
  '/complaint',
  '/nothing-here',
  '/.well-known/gpc.json',
];

/** Every surface that somebody outside can see, while they ask about the very thing. */
const seenBy = async (laptop: Laptop): Promise<Readonly<Record<string, string>>> => {
  const seen: Record<string, string> = {};
  const look = async (name: string, call: ReturnType<Laptop['call']>) => {
    const { status, headers, text } = await call;
    const kept = [...headers].filter(
      ([header]) => !['date', 'x-request-id', 'content-length'].includes(header),
    );
    seen[name] = blank(`${status} ${JSON.stringify(kept)} ${text}`);
  };
  await registerAcme(laptop);
  const asked = 'Was there a breach? Was my call detail shown to anybody? Please send everything.';
  const request = (await submit(laptop, { details: asked })).body;
  await verdict(laptop, await secret(laptop, request.id));
  await until(
    async () =>
      (await laptop.mail()).some(({ subject }) => subject === `A request waits for you: ${request.id}`)
        ? true
        : undefined,
    'the officer is asked',
  );
  expect((await answer(laptop, request.id)).status).toBe(200);
  await until(
    async () =>
      (await laptop.mail(cora.email)).some(({ subject }) => subject.startsWith('Our answer'))
        ? true
        : undefined,
    'an answer',
  );
  const stranger = (
    await submit(laptop, {
      capacity: 'data-subject',
      email: 'stranger@example.net',
      name: 'Stella Stranger',
      details: asked,
    })
  ).body;
  await laptop.advance('P3D');

  for (const page of publicPages) await look(`GET ${page}`, laptop.call('GET', page));
  for (const { id, email } of [
    { id: request.id, email: cora.email },
    { id: stranger.id, email: 'stranger@example.net' },
  ])
    await look(`status ${email}`, status(laptop, id, await statusKey(laptop, id, email)));
  await look('a wrong key', status(laptop, request.id, 'NOTAKEY'));
  await look(
    'an unknown id',
    laptop.call('GET', '/api/requests/REQ-00000000000000000000000000', { bearer: 'X' }),
  );
  await look(
    'the officers’ door, closed',
    laptop.call('GET', '/api/officer/breaches/BRE-00000000000000000000000000'),
  );
  await look('a faulty submission', laptop.call('POST', '/api/requests', { json: { kind: 'breach' } }));
  const outside = (await laptop.mail()).filter(({ to }) =>
    ['stranger@example.net', ...acme.contacts.map(({ email }) => email)].includes(to),
  );
  seen.letters = outside
    .map(({ to, subject, text, html }) => blank(`${to}\n${subject}\n${text}\n${html}`))
    .join('\n---\n');
  return seen;
};

const timed = async (call: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < 15; i += 1) {
    const from = performance.now();
    await call();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[7] as number;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /log/i.test(entry.name) && !entry.parentPath.includes('dynamodb'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('silence during the hold (P40, R-10)', () => {
  it('nobody outside sees a difference: pages, status, errors and letters are the same with a breach in hold and without', async () => {
    await using silent = await openLaptop(start);
    await using holding = await openLaptop(start);
    const id = await held(holding);
    await direct(holding, id, '2026-12-20', '2026-11-24');
    expect((await post(holding, `/${id}/directions/1/lift/confirmation`, {}, ben)).status).toBe(409);
    const [without, with_] = [await seenBy(silent), await seenBy(holding)];
    expect(with_).toEqual(without);
    expect(without.letters).toContain('We do not answer questions about security events in this letter.');
    for (const [name, text] of Object.entries(with_))
      expect([name, text]).not.toEqual([name, expect.stringContaining(id)]);

    const key = await statusKey(holding, (await submit(holding)).body.id);
    const other = await statusKey(silent, (await submit(silent)).body.id);
    const [a, b] = [
      await timed(() => status(holding, id, key)),
      await timed(() => status(silent, id, other)),
    ];
    expect(Math.abs(a - b)).toBeLessThan(50);
  });

  it('a legal hold is sealed at determination, and neither log nor letter to our own people names the matter', async () => {
    await using laptop = await openLaptop(start);
    const id = await held(laptop);
    await post(laptop, '', { ...record, title: 'CANARY-TITLE', discoveredAt: 'not an instant' });
    await post(laptop, `/${id}/directions`, {
      agency: 'CANARY-AGENCY',
      reference: 'CANARY-REFERENCE',
      official: 'CANARY-OFFICIAL',
    });
    await laptop.advance('P10D');
    const { timeline } = (
      await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: await laptop.token(ann, ['officer']) })
    ).body;
    expect(
      timeline.flatMap(({ events }: { events: { type: string }[] }) => events.map(({ type }) => type)),
    ).toContain('legal-hold-sealed');
    for (const { subject, text } of await laptop.mail())
      expect(`${subject} ${text}`).not.toMatch(/\bbreach|canary|CPNI/i);
    for (const log of filesIn(laptop.data)) expect(log).not.toMatch(/CANARY|stranger answered|Pretexting/);
  });
});
