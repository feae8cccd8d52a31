import { describe, expect, it } from 'vitest';
import { apiOver } from '#functions/console/api.ts';

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const stillRunning = () => json(409, { code: 'act-in-progress', detail: 'Wait.' });

const over = (...answers: (() => Response)[]) => {
  const [sent, pauses] = [[] as Request[], [] as number[]];
  const send = async (url: string, init: RequestInit) => {
    sent.push(new Request(url, init));
    return (answers.length > 1 ? answers.shift() : answers[0])?.() ?? json(500, {});
  };
  const pause = async (ms: number) => void pauses.push(ms);
  const api = apiOver(
    'https://api.example.com',
    'secret',
    pause,
    send as never,
  )({
    ...{ token: 't', source: '203.0.113.9' },
  });
  return { api, sent, pauses };
};
const act = { method: 'POST', path: '/api/officer/x', body: { text: 'Hello' }, formKey: 'form-1' } as const;

describe('a form that is sent twice', () => {
  it('waits while the first is at work, and gets its answer with the same key (F1)', async () => {
    const { api, sent, pauses } = over(stillRunning, stillRunning, () => json(201, { id: 'REQ-1' }));
    expect(await api.act(act)).toEqual({ id: 'REQ-1' });
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(pauses).toHaveLength(2);
  });

  it('gives up after ten seconds, and says that it is done once', async () => {
    const { api, pauses } = over(stillRunning);
    await expect(api.act(act)).rejects.toMatchObject({ problem: { status: 409, code: 'act-in-progress' } });
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(10_000);
  });

  it('has another key when a word differs, or the form was opened again', async () => {
    const { api, sent } = over(() => json(200, {}));
    for (const other of [act, { ...act, body: { text: 'Hullo' } }, { ...act, formKey: 'form-2' }])
      await api.act(other);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(3);
  });

  it('all calls of a page share one patience: the page is answered in time', async () => {
    const signals: unknown[] = [];
    const send = async (_: string, { signal }: RequestInit) => {
      signals.push(signal);
      return json(200, {});
    };
    const apiOf = apiOver('https://api.example.com', 'secret', async () => {}, send as never);
    const [one, other] = [1, 2].map(() => apiOf({ token: 't', source: '203.0.113.9' }));
    await one?.read('/api/officer/me');
    await one?.act(act);
    await other?.read('/api/officer/me');
    expect([signals[0] === signals[1], signals[1] === signals[2]]).toEqual([true, false]);
  });

  it('tells the API the officer’s address, and by its secret that it is true', async () => {
    const { api, sent } = over(() => json(200, {}));
    await api.read('/api/officer/me');
    const { headers } = sent[0]!;
    expect(
      ['x-officer-address', 'x-console-secret', 'authorization'].map((name) => headers.get(name)),
    ).toEqual([...['203.0.113.9', 'secret', 'Bearer t']]);
  });
});

describe('a call that the API does not answer in its own words', () => {
  const broken = () =>
    new Response(new ReadableStream({ start: (stream) => stream.error(new Error('broke off')) }));

  it('an act whose answer breaks off is done once; a page is tried again', async () => {
    const { api } = over(broken);
    await expect(api.act(act)).rejects.toMatchObject({
      problem: { status: 503, detail: expect.stringContaining('it is done once') },
    });
    await expect(api.read('/api/officer/me')).rejects.toMatchObject({
      problem: { status: 503, detail: 'We got no answer. Try again.' },
    });
  });

  it.each([
    [401, 'Your session has ended. Sign in again.'],
    [413, 'What you sent is too large, so nothing was done.'],
    [429, 'Too much came in at once, so nothing was done. Wait a few seconds, then send it again.'],
    [504, 'We got no answer, so we do not know whether it was done. Send it again: it is done once.'],
  ])('the gateway’s %i is said in words for an officer', async (status, detail) => {
    const { api } = over(() => json(status, { message: 'Too Many Requests' }));
    await expect(api.act(act)).rejects.toMatchObject({ problem: { status, detail } });
  });
});
