import { describe, expect, it } from 'vitest';
import { requestOf } from '#functions/site/event.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';
import { namedPages } from '#test/support/site/named-pages.ts';

const said = {
  '/': 'We received your browser’s opt-out signal. We do not sell or share personal information.',
  '/es': 'Recibimos la señal de exclusión de su navegador.',
} as const;

/** The signal as it comes over HTTP. */
const optsOut = (headers: Record<string, string>): boolean | undefined =>
  requestOf({
    ...{ rawPath: '/', rawQueryString: '', headers, body: '', isBase64Encoded: false, pathParameters: {} },
    requestContext: { http: { method: 'GET' } },
  }).optsOut;

const ask = async (path: string, headers: Record<string, string>) =>
  aHouse().ask({ path, optsOut: optsOut(headers) === true });

describe('a browser’s opt-out signal (Global Privacy Control)', () => {
  it.each(['/', '/es', '/request', '/status', '/complaint', '/nowhere'])(
    '%s: who sends it reads that we received it; nobody else does',
    async (path) => {
      const words = said[path === '/es' ? '/es' : '/'];
      const sent = await ask(path, { 'sec-gpc': '1' });
      expect(sent.body).toContain(words);
      for (const headers of [{}, { 'sec-gpc': '0' }, { 'sec-gpc': 'yes' }, { 'sec-gpc': '11' }])
        expect((await ask(path, headers as Record<string, string>)).body).not.toContain(words);
    },
  );

  it('changes nothing else: nothing is stored, chosen or asked because of it (P26)', async () => {
    for (const path of ['/', '/request', '/status']) {
      const [sent, plain] = [await ask(path, { 'sec-gpc': '1' }), await ask(path, {})];
      expect(sent.headers).toEqual(plain.headers);
      expect(sent.headers).not.toHaveProperty('set-cookie');
      expect(sent.body.replace(` ${said['/']}`, '')).toBe(plain.body);
    }
  });

  it('gpc.json says so since the day that the DPO attested', async () => {
    const { headers, body } = await ask('/.well-known/gpc.json', {});
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toEqual({ gpc: true, lastUpdate: '2026-11-24' });
  });
});

it('no page speaks of a signal that its reader did not send', async () => {
  for (const [name, show] of Object.entries(namedPages))
    expect([name, (await show()).body.includes(said['/'])]).toEqual([name, false]);
});
