import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailedCodeEnds } from '#domain/request/mailed-code.ts';
import { requests } from '#domain/request/request.ts';
import { isVerified } from '#domain/request/state.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { account, aHouseWithAccount, letter, wrongFor } from '#test/support/account-holder.ts';
import { runs } from '#test/support/runs.ts';

/** `ask` makes a request whose code letter is out. */
const withCodes = async () => {
  const ports = await aHouseWithAccount('postal');
  const { cases, secrets } = ports;
  const ask = async (code: string | undefined = '1-p') => {
    const id = await ports.receive();
    const { expiresAt } = mailedCodeEnds({ dueOn: '2026-12-24', zone: 'America/Denver' });
    await ports.act(id, { type: 'ask-requester', serial: 1, expiresAt, ...(code && { code }), letter });
    return { id, right: await secrets.code(id, '1-p') };
  };
  const give = giveVerdict(ports);
  const type = (request: string, secret: string) =>
    give({ request, secret, verdict: 'confirm' }).then(
      () => 'accepted',
      (refusal) => refusal.code as string,
    );
  const verified = async (id: string) => isVerified((await cases.read(requests, id)).state);
  return { ...ports, ask, type, verified };
};

const tries = runs(300, 10_000);

describe('an attack on codes by post (S8)', () => {
  it(`${tries} wrong codes: none is accepted, and after five the right one is burnt`, async () => {
    const ports = await withCodes();
    const { id, right } = await ports.ask();
    const replies = new Set<string>();
    for (let n = 0; n < tries; n += 1) replies.add(await ports.type(id, wrongFor(right, n)));
    expect(replies).toEqual(new Set(['wrong-code']));
    expect(await ports.type(id, right)).toBe('wrong-code');
    expect(await ports.verified(id)).toBe(false);
  }, 60_000);

  it.each([0, 1, 4, 5, 6])(
    'after %i wrong tries the right one works only while there were fewer than five',
    async (wrong) => {
      const ports = await withCodes();
      const { id, right } = await ports.ask();
      for (let n = 0; n < wrong; n += 1) await ports.type(id, wrongFor(right, n));
      expect(await ports.type(id, right)).toBe(wrong < 5 ? 'accepted' : 'wrong-code');
    },
  );

  it('the same wrong code, sent again and again, is one try', async () => {
    const ports = await withCodes();
    const { id, right } = await ports.ask();
    for (let n = 0; n < 20; n += 1) await ports.type(id, wrongFor(right, 1));
    expect(await ports.type(id, right)).toBe('accepted');
  });

  it('of fifty at once at most five are compared, and a right one wins once', async () => {
    const ports = await withCodes();
    const { id, right } = await ports.ask();
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => ports.type(id, n % 2 === 0 ? right : wrongFor(right, n % 4))),
    );
    expect(replies.filter((reply) => reply === 'accepted')).toHaveLength(1);
    expect(new Set(replies)).toEqual(new Set(['accepted', 'already-decided', 'wrong-code']));
  });

  it('it is used up once; another request’s code, another reference, another letter open nothing', async () => {
    const ports = await withCodes();
    const [one, other] = [await ports.ask(), await ports.ask()];
    expect(await ports.type(other.id, one.right)).toBe('wrong-code');
    expect(await ports.type('REQ-00000000000000000000000000', one.right)).toBe('wrong-code');
    expect(await ports.type(account, one.right)).toBe('wrong-code');
    expect(await ports.type(other.id, await ports.secrets.code(other.id, '2-p'))).toBe('wrong-code');
    expect(await ports.type(one.id, one.right)).toBe('accepted');
    expect(await ports.type(one.id, one.right)).toBe('already-decided');
    expect(await ports.verified(other.id)).toBe(false);
  });

  it('a code that is over, or whose address has changed, opens nothing', async () => {
    const ports = await withCodes();
    const [late, moved] = [await ports.ask(), await ports.ask()];
    await ports.move();
    expect(await ports.type(moved.id, moved.right)).toBe('wrong-code');
    const back = await withCodes();
    const { id, right } = await back.ask();
    back.clock.set('2026-12-25T07:00:00.000Z');
    expect(await back.type(id, right)).toBe('link-expired');
    expect([await ports.verified(late.id), await back.verified(id)]).toEqual([false, false]);
  });

  it('where no code was ever sent nothing is right, and the refusals are the same (R-8)', async () => {
    const ports = await withCodes();
    const { id } = await ports.ask('');
    const none = await ports.secrets.code(id, 'none');
    for (const code of [none, '00000000', '12345678']) expect(await ports.type(id, code)).toBe('wrong-code');
  });

  it('eight digits however they are set; nothing else is taken for a code by post', async () => {
    const ports = await withCodes();
    const { id, right } = await ports.ask();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (typed) => {
        fc.pre(typed.replace(/[\s-]/g, '') !== right);
        expect(await ports.type(id, typed)).toMatch(/unknown-link|wrong-code/);
      }),
      { numRuns: 200 },
    );
    const other = await ports.ask();
    const { right: code } = other;
    expect(await ports.type(other.id.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `)).toBe(
      'accepted',
    );
  });
});
