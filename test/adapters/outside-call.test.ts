import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { given } from '#domain/case/words-out.ts';
import { httpsWebhooks, retryAfterMs } from '#functions/adapters/https-webhooks.ts';
import { callOutside } from '#functions/adapters/outside-call.ts';
import { isPublicAddress, NotPublic, publicLookup } from '#functions/adapters/public-address.ts';

/** The clock of a moved time, not the machine's. */
const clock = { now: () => Date.parse('2026-11-24T18:00:00Z') };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** On loopback. @returns its origin, and how many calls it got */
const serve = async (listener: RequestListener) => {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, calls: () => calls };
};

const call = { method: 'POST', body: '{}', patience: 2000, privateOrigins: [] } as const;

describe('only public addresses are called (P41)', () => {
  it.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.0.0.1'],
    ...['192.0.2.1', '192.168.0.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::1', 'fc00::1', 'fd00:ec2::254'],
    ...['fe80::1', 'fec0::1', 'ff02::1', 'localhost', '', '4000::1'],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '203.0.114.1', '2606:4700:4700::1111', '2a00:1450::1'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...['https://127.0.0.1', 'https://[::1]', 'https://[::ffff:127.0.0.1]', 'https://169.254.169.254'],
    ...['https://0x7f000001', 'https://2130706433', 'https://127.1', 'https://localhost'],
    ...['http://8.8.8.8', 'ftp://8.8.8.8'],
  ])('%s is refused before anything is sent', async (address) => {
    await expect(callOutside(address, call)).rejects.toThrow(NotPublic);
    expect(await httpsWebhooks([], clock).post(address, {}, given('{}'))).toEqual({ fault: 'not-public' });
  });
});

describe('a name is judged by what it resolves to, and the call goes there', () => {
  const resolvesTo = (...rounds: readonly (readonly string[])[]) => {
    let asked = 0;
    const lookup = publicLookup((_host, _options, found) => {
      const addresses = rounds[Math.min(asked, rounds.length - 1)] ?? [];
      asked += 1;
      found(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    });
    return { lookup, asked: () => asked };
  };

  it.each([[['127.0.0.1']], [['10.0.0.8']], [['::ffff:10.0.0.8']], [['8.8.8.8', '127.0.0.1']], [[]]])(
    'a name that resolves to %j is refused',
    async (addresses) => {
      const { lookup } = resolvesTo(addresses);
      await expect(callOutside('https://system.example', call, lookup)).rejects.toThrow(NotPublic);
    },
  );

  it('a name that is public, and a moment later private, is asked once', async () => {
    const { lookup, asked } = resolvesTo(['192.0.2.1'], ['127.0.0.1']);
    const found = await new Promise((done) =>
      resolvesTo(['8.8.8.8'], ['127.0.0.1']).lookup('system.example', { all: true }, (...answer) =>
        done(answer),
      ),
    );
    expect(found).toEqual([null, [{ address: '8.8.8.8', family: 4 }]]);
    await expect(callOutside('https://system.example', call, lookup)).rejects.toThrow(NotPublic);
    expect(asked()).toBe(1);
  });
});

describe('what comes back is little', () => {
  it('a redirect is not followed, not even to an allowed address', async () => {
    const inner = await serve((_, response) => response.end('secret'));
    const outer = await serve((_, response) => {
      response.writeHead(307, { location: `${inner.origin}/admin` }).end();
    });
    const reply = await httpsWebhooks([outer.origin, inner.origin], clock).post(
      outer.origin,
      {},
      given('{}'),
    );
    expect(reply).toEqual({ status: 307 });
    expect(inner.calls()).toBe(0);
  });

  it('an origin that is not in the list is not the one that is', async () => {
    const { origin, port } = await serve((_, response) => response.end());
    for (const other of [`http://127.0.0.1:${port + 1}`, `http://localhost:${port}`])
      await expect(callOutside(other, { ...call, privateOrigins: [origin] })).rejects.toThrow(NotPublic);
  });

  it('a reply without an end is read to a bound', async () => {
    const { origin } = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const { status, text } = await callOutside(origin, { ...call, privateOrigins: [origin] });
    expect([status, text.length]).toEqual([200, 65_536]);
  });

  it('who never answers ends as a timeout, who hangs up as no connection', async () => {
    const silent = await serve(() => {});
    const rude = await serve((request) => request.socket.destroy());
    const quick = httpsWebhooks([silent.origin, rude.origin], clock, (url, given) =>
      callOutside(url, { ...given, patience: 100 }),
    );
    expect(await quick.post(silent.origin, {}, given('{}'))).toEqual({ fault: 'timeout' });
    expect(await quick.post(rude.origin, {}, given('{}'))).toEqual({ fault: 'no-connection' });
  });

  it('Retry-After in seconds or as a date, and nonsense is none', async () => {
    const { origin } = await serve((_, response) => response.writeHead(503, { 'retry-after': '120' }).end());
    expect(await httpsWebhooks([origin], clock).post(origin, {}, given('{}'))).toEqual({
      status: 503,
      retryAfterMs: 120_000,
    });
    const dated = await serve((_, response) =>
      response.writeHead(503, { 'retry-after': 'Tue, 24 Nov 2026 18:01:00 GMT' }).end(),
    );
    const { origin: other } = dated;
    expect(await httpsWebhooks([other], clock).post(other, {}, given('{}'))).toEqual({
      status: 503,
      retryAfterMs: 60_000,
    });
    const now = clock.now();
    expect(retryAfterMs('Tue, 24 Nov 2026 18:01:00 GMT', now)).toBe(60_000);
    for (const said of ['soon', '-5', '0', 'Tue, 24 Nov 2026 17:00:00 GMT', undefined])
      expect(retryAfterMs(said, now)).toBeUndefined();
  });
});
