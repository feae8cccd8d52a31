import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { publicRouteLimits } from '#infra/route-limits.ts';
import { openLaptop } from '../support/laptop.ts';
import { cora, letterTo, submission } from '../support/request-life.ts';
import { type CallOptions, call, type Sent } from '../support/world.ts';

const start = '2026-11-24T18:20:00Z';
const limits = { LIMITS: JSON.stringify({ submissionsPerHour: 3 }) };

/** Each address of 127.0.0.0/8 reaches the laptop, as each network of the internet reaches the gateway. */
const from =
  (localAddress: string) =>
  (url: string, { method, headers, body }: Sent): Promise<Response> =>
    new Promise((resolve, reject) => {
      const asked = request(url, { method, headers, localAddress }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const given = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
          const text = answer.statusCode === 204 ? null : Buffer.concat(parts);
          resolve(
            new Response(text, { status: answer.statusCode ?? 0, headers: new Headers([...given] as never) }),
          );
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });

const networks = async () => {
  const on = await openLaptop(start, limits);
  const as = (address: string) => (method: string, path: string, options?: CallOptions) =>
    call(on.baseUrl, method, path, options, from(address));
  return { on, flooder: as('127.0.0.2'), person: as('127.0.0.3') };
};

const own = { ...submission, capacity: 'account-holder' };
const complaint = {
  ...{ topic: 'other', complainant: 'person', name: 'Pat Person', email: 'pat@home.example' },
  details: 'You called me again.',
};
const restriction = { ...own, kind: 'cpni-restrict', account: '8015550100' };

describe('one network floods the intake (S12)', () => {
  it('and a person elsewhere sends a request at the same time, and gets a receipt', async () => {
    const { on, flooder, person } = await networks();
    await using _ = on;
    const flood = Array.from({ length: 30 }, (_, n) =>
      flooder('POST', '/api/requests', { json: own, headers: { 'x-forwarded-for': `198.51.100.${n}` } }),
    );
    const [receipt, ...answers] = await Promise.all([
      person('POST', '/api/requests', { json: own }),
      ...flood,
    ]);
    expect(receipt?.status).toBe(201);
    expect(receipt?.body.id).toMatch(/^REQ-/);
    const statuses = answers.map(({ status }) => status);
    expect([statuses.filter((status) => status === 201).length, new Set(statuses)]).toEqual([
      3,
      new Set([201, 429]),
    ]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('content-type')).toBe('application/problem+json');
    expect(refused?.body).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(2400);
    await letterTo(on, cora.email, receipt?.body.id, /^We have/);
  });

  it('and still records its restriction, opens what a code of ours opens, and answers an officer', async () => {
    const { on, flooder } = await networks();
    await using _ = on;
    for (let n = 0; n < 5; n += 1) await flooder('POST', '/api/requests', { json: own });
    for (let n = 0; n < 5; n += 1) await flooder('POST', '/api/complaints', { json: complaint });

    expect((await flooder('POST', '/api/requests', { json: restriction })).status).toBe(202);
    expect((await flooder('POST', '/request', { form: restriction })).status).toBe(303);
    const bearer = await on.token('Bea', ['breach-officer', 'officer']);
    const direction = `/api/officer/breaches/BRE-${'0'.repeat(26)}/directions`;
    expect((await flooder('POST', direction, { json: {}, bearer })).status).toBe(404);
    for (let n = 0; n < 5; n += 1)
      expect(
        (await flooder('PUT', '/api/officer/sending', { json: { paused: true, reason: 'Wait.' }, bearer }))
          .status,
      ).toBe(200);

    const uncounted = Object.entries(publicRouteLimits).filter(([, { counts }]) => counts.length === 0);
    for (const [key] of uncounted) {
      const [method = '', path = ''] = key.replace('ANY', 'POST').split(' ');
      const filled = path.replaceAll(/\{[^}]+\}/g, 'x');
      const { status } = await flooder(method, filled, method === 'GET' ? {} : { form: {} });
      expect([key, status]).not.toEqual([key, 429]);
    }
  });

  it('every page that takes a form gives back what was typed, says when to send it again and how else to reach us', async () => {
    const { on, flooder } = await networks();
    await using _ = on;
    for (let n = 0; n < 3; n += 1) await flooder('POST', '/api/requests', { json: own });
    for (let n = 0; n < 3; n += 1) await flooder('POST', '/api/complaints', { json: complaint });
    const key = 'a'.repeat(36);
    const pages = [
      { path: '/request', form: own, says: 'send it again after Tuesday, November 24, 2026' },
      {
        path: '/es/request',
        form: own,
        says: 'Envíela otra vez después del martes, 24 de noviembre de 2026',
      },
      {
        path: '/complaint',
        form: { ...complaint, idempotencyKey: key },
        says: 'send it again after Tuesday',
      },
      {
        path: '/es/complaint',
        form: { ...complaint, idempotencyKey: key },
        says: 'Envíela otra vez después del martes',
      },
    ];
    for (const { path, form, says } of pages) {
      const answer = await flooder('POST', path, { form, headers: { accept: 'text/html' } });
      expect([path, answer.status]).toEqual([path, 429]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.text).toContain(form.details);
      expect(answer.text.replaceAll('\u202f', ' ')).toContain(says);
      expect(answer.text).toContain('+1 801 555 0199');
      expect(answer.text).toContain('75 Example Street');
    }
  });
});
