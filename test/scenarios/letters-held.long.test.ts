import { request } from 'node:http';
import { expect, it } from 'vitest';
import { openLaptop } from '#test/support/laptop.ts';
import { until } from '#test/support/request-life.ts';

const start = '2026-11-24T18:00:00Z';
const typed = {
  ...{ kind: 'correct', capacity: 'account-holder', name: 'Vic Typed', country: 'US' },
  details: 'Please correct my name.',
};

/** From another network of this machine: all of 127.0.0.0/8 is its own. */
const from = (baseUrl: string, network: number, email: string): Promise<string> =>
  new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json' };
    const options = { method: 'POST', headers, localAddress: `127.0.${network}.1` };
    const sending = request(`${baseUrl}/api/requests`, options, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('end', () => (reply.statusCode === 201 ? done(JSON.parse(text).id) : failed(new Error(text))));
    });
    sending.on('error', failed).end(JSON.stringify({ ...typed, email }));
  });

it('twenty bad addresses silence their network alone; an officer closes the hold, and all that waited goes out once', async () => {
  await using on = await openLaptop(start);
  await on.faults({ ses: [{ do: 'bounce', to: '*@bad.example' }] });
  const olive = await on.token('Olive Officer', ['officer']);
  const held = async () => (await on.call('GET', '/api/officer/held-letters', { bearer: olive })).body;
  const close = (bearer: string, id: string) =>
    on.call('POST', `/api/officer/held-letters/holds/${id}/closing`, {
      json: { reason: 'The program that typed them is blocked.' },
      bearer,
    });

  for (let n = 0; n < 20; n += 1) await from(on.baseUrl, 9, `nobody${n}@bad.example`);
  const open = await until(async () => {
    const { holds } = await held();
    return holds.length > 0 ? holds : undefined;
  }, 'a hold');
  expect(open).toMatchObject([{ over: 'network', name: null, bounced: 20, closed: null }]);

  const neighbors = [
    await from(on.baseUrl, 9, 'first@home.example'),
    await from(on.baseUrl, 9, 'second@home.example'),
  ];
  await from(on.baseUrl, 8, 'elsewhere@home.example');
  await on.advance('PT0S');
  const waits = await until(async () => {
    const { letters } = await held();
    return letters.filter(({ caseId }: { caseId: string }) => neighbors.includes(caseId)).length >= 2
      ? letters
      : undefined;
  }, 'both letters');
  expect(waits).toContainEqual(
    expect.objectContaining({ caseId: neighbors[0], kind: 'acknowledgement', hold: '2026-1' }),
  );
  expect(await on.mail('first@home.example')).toEqual([]);
  expect((await on.mail('elsewhere@home.example')).length).toBeGreaterThan(0);

  const auditor = await on.token('Audrey Auditor', ['auditor']);
  expect((await close(auditor, '2026-1')).status).toBe(403);
  expect((await close(olive, '2026-9')).body.code).toBe('no-such-hold');
  expect((await close(olive, 'x')).status).toBe(422);
  expect((await close(olive, '2026-1')).body).toEqual({ hold: '2026-1', state: 'closed' });
  expect((await close(olive, '2026-1')).body.code).toBe('hold-closed');

  for (let hour = 0; hour < 4; hour += 1) await on.advance('PT1H');
  for (const [n, to] of ['first@home.example', 'second@home.example'].entries()) {
    const about = (await on.mail(to)).filter(({ subject }) => !/^Please|^We have not/.test(subject));
    expect(about).toHaveLength(1);
    expect(about[0]?.text).toContain(neighbors[n]);
  }
  expect((await held()).letters).toEqual([]);
}, 60_000);
