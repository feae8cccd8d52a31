import { describe, expect, it } from 'vitest';
import { breakers } from '#domain/breaker/breaker.ts';
import { requests } from '#domain/request/request.ts';
import { closeHold } from '#functions/breaker/close-hold.ts';
import { domainOf, hashedNetworkOf } from '#functions/breaker/typed-address.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import { aFloodedHouse, hour, start } from '#test/support/flooded.ts';

const day = 24 * hour;
const asks = { capacity: 'guardian', email: 'slow@home.example' } as const;
const officer = { by: 'ann', reason: 'The provider works again.' };

const heldWorld = async () => {
  const on = await aFloodedHouse({ letters: 0 });
  await on.cases.open(breakers, 'BRK-2026', 'machine:record-email-events', start, [
    { type: 'hold-opened', n: 1, scope: { kind: 'everything' }, bounced: 40, of: 500 },
  ]);
  const addresses = {
    ...{ dpoAddress: 'd@x.example', standInAddress: 's@x.example', supervisorsAddress: 'v@x.example' },
  };
  const clock = runClock<never>({ REQ: requestClock } as never)({ ...on, ...addresses } as never);
  /** Days pass: the clock wakes, and lists go out every hour of need. */
  const until = async (id: string, days: number) => {
    const end = Date.parse(start) + days * day;
    for (;;) {
      const { until: next } = await clock({ caseId: id });
      const at = Date.parse(String(next));
      if (String(next) === '' || at > end) break;
      on.clock.set(String(next));
    }
    on.clock.set(new Date(end).toISOString());
    await on.lists();
  };
  return { ...on, until };
};

describe('while the question to a typed address is held (S12)', () => {
  it('the request does not lapse on day 10; after the hold we ask the person again with all days', async () => {
    const on = await heldWorld();
    const id = await on.receive(asks);
    expect(on.mailTo(asks.email)).toEqual([]);
    await on.until(id, 12);
    expect((await on.state(id)).stage).toBe('verifying');

    await closeHold(on)({ hold: '2026-1', ...officer });
    await on.until(id, 14);
    const questions = on.mailTo(asks.email).filter(({ tags }) => tags.letter === 'email-confirmation');
    expect(questions).toHaveLength(1);
    // Its link works on the tenth day after it went out, not after the request.
    await on.until(id, 22);
    expect((await on.state(id)).stage).toBe('verifying');
    await on.until(id, 27);
    expect((await on.state(id)).stage).toBe('lapsed');
    expect(on.mailTo(asks.email).map(({ tags }) => tags.letter)).toContain('lapse');
  });

  it('a question that was never held lapses on its day, as always', async () => {
    const on = await heldWorld();
    await closeHold(on)({ hold: '2026-1', ...officer });
    const id = await on.receive(asks);
    await on.until(id, 12);
    expect((await on.state(id)).stage).toBe('lapsed');
  });

  it('the hold is closed on day 9: the question still has all its days', async () => {
    const on = await heldWorld();
    const id = await on.receive(asks);
    await on.until(id, 9);
    await closeHold(on)({ hold: '2026-1', ...officer });
    await on.until(id, 12);
    expect((await on.state(id)).stage).not.toBe('lapsed');
  });
});

describe('who gave a postal address', () => {
  const entered = async () => {
    const on = await heldWorld();
    const id = await on.receive(asks);
    const sal = { name: 'Sal', email: asks.email, postal: 'Sal\n1 Main St\nProvo UT' };
    Object.assign(on.people, { read: async () => sal });
    return { on, id };
  };

  it('gets paper after one business day, and then no email', async () => {
    const { on, id } = await entered();
    await on.until(id, 1);
    expect((await on.post.waiting('to-post', undefined, 9)).items).toEqual([]);
    // Received on Monday evening in Denver; Tuesday is the business day.
    await on.until(id, 1.5);
    const { items } = await on.post.waiting('to-post', undefined, 9);
    expect(items).toMatchObject([{ caseId: id, kind: 'letter-list' }]);
    const page = await on.post.read(id, { kind: 'letter-list', of: items[0]?.of ?? '' });
    expect([page?.to, page?.html]).toEqual(['Sal\n1 Main St\nProvo UT', expect.stringContaining(id)]);
    expect((await on.cases.read(requests, id)).state.waitingForPost).toHaveLength(1);

    await closeHold(on)({ hold: '2026-1', ...officer });
    for (let d = 2; d < 5; d += 1) await on.until(id, d);
    expect(on.mailTo(asks.email).map(({ tags }) => tags.letter)).not.toContain('acknowledgement');
    expect(on.mailTo(asks.email).filter(({ text }) => text.includes('We have your request'))).toEqual([]);
  });
});

describe('what the breaker knows of an address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.250', false],
    ['2001:db8:1:2::1', '2001:0db8:0001:00ff:0:0:0:9', true],
    ['2001:db8:1::1', '2001:db8:1:100::1', false],
    ['::ffff:198.51.100.7', '198.51.100.7', true],
    ['fe80::1%eth0', 'fe80::2', true],
  ])('%s and %s are one network: %s', (a, b, same) => {
    expect([hashedNetworkOf(a), hashedNetworkOf(b)]).not.toContain(undefined);
    expect(hashedNetworkOf(a) === hashedNetworkOf(b)).toBe(same);
  });

  it.each(['', 'unknown', '198.51.100', '999.1.1.1', '<script>', '198.51.100.7, 10.0.0.1', 'a'.repeat(9999)])(
    '"%.20s" is no network, and nothing breaks',
    (source) => expect(hashedNetworkOf(source)).toBeUndefined(),
  );

  it('a provider that millions share has its name; any other domain is a hash', () => {
    expect(domainOf('a@GMAIL.com')).toBe('gmail.com');
    expect(domainOf('sal@smith-family.example')).toMatch(/^[0-9a-f]{12}$/);
    expect(domainOf('x@ bad domain')).toMatch(/^[0-9a-f]{12}$/);
    expect(domainOf('x@MÜNCHEN.example')).toBe(domainOf('y@xn--mnchen-3ya.example'));
  });
});
