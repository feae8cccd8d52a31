import { describe, expect, it } from 'vitest';
import { openWorld } from '#test/support/open-world.ts';
import { ourPoints } from '#test/support/our-words.ts';
import { letterTo, until } from '#test/support/request-life.ts';

const pat = 'pat@home.example';
const typed = {
  topic: 'phone-records',
  complainant: 'person',
  name: 'Pat Person',
  email: pat,
  details: 'Somebody read out my calls on the phone.',
  country: 'US',
};

describe('a complaint over HTTP (P51, P52, R-25)', () => {
  it('is acknowledged at once, looked into, answered, and says what is left', async () => {
    await using world = await openWorld({ needs: 'none', on: 'laptop' });
    const sent = await world.call('POST', '/api/complaints', { json: typed });
    expect([sent.status, sent.body.id]).toEqual([201, expect.stringMatching(/^CMP-[0-9A-Z]{26}$/)]);
    const { id } = sent.body;
    expect(sent.headers.get('location')).toBe(`/api/complaints/${id}`);

    const ack = await letterTo(world, pat, id, /^We received your complaint/);
    const [, bearer = ''] = new RegExp(`${id}\\.([0-9A-Z]{26})`).exec(ack.text) ?? [];
    const status = () => world.call('GET', `/api/complaints/${id}`, { bearer });
    // The letter leaves before the call that sends it writes that down.
    await until(async () => ((await status()).body.stage === 'working' ? true : undefined), 'working');
    expect((await status()).body).toMatchObject({ may: { withdraw: true } });
    expect((await world.call('GET', `/api/complaints/${id}`, { bearer: 'A'.repeat(26) })).status).toBe(404);

    const olive = await world.token('Olive Officer', ['officer']);
    const act = (path: string, json: object) =>
      world.call('POST', `/api/officer/complaints/${id}/${path}`, { json, bearer: olive });
    const answer = { outcome: 'upheld', cpniMisuse: 'employee-access', points: ourPoints };
    expect((await act('answer', answer)).body.code).toBe('not-investigated');
    expect((await act('records', { record: 'investigation', note: 'Listened.' })).status).toBe(201);
    expect((await act('answer', answer)).status).toBe(200);

    const letter = await letterTo(world, pat, id, /^Our answer to your complaint/);
    expect(letter.text).toContain(ourPoints[0].finding);
    await until(async () => ((await status()).body.stage === 'answered' ? true : undefined), 'answered');
    const seen = await world.call('GET', `/api/officer/cases/${id}`, { bearer: olive });
    expect(seen.body).toMatchObject({ kind: 'complaint', clocks: [{ is: 'kept' }, { is: 'kept' }] });

    const no = await world.call('POST', `/api/complaints/${id}/dissatisfaction`, { bearer });
    expect(no.status).toBe(200);
    await letterTo(world, pat, id, /^What you can do next/);
    const year = (await world.now()).slice(0, 4);
    const path = `/api/officer/complaints/certificates/${year}`;
    const counted = await until(async () => {
      const { body } = await world.call('GET', path, { bearer: olive });
      return body.total === 1 ? body : undefined;
    }, 'the certificate');
    expect(counted.counts).toMatchObject({ 'employee-access': 1 });
  });
});
