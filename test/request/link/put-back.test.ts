import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { decidePermit, decideRestriction } from '#domain/choice/decider.ts';
import { statusOf } from '#domain/choice/register.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { permit } from '#functions/request/intake/restriction.ts';
import { openLink } from '#functions/request/link/open-link.ts';
import { putBack } from '#functions/request/link/put-back.ts';
import { begin } from '#test/support/domain/request.ts';
import { holderAt, lifeWith } from '#test/support/two-lives.ts';

const account = accountIdFor('4711', '#');
const asOf = { now: '2026-12-01T12:00:00.000Z', zone: 'UTC' } as const;
const since = '2026-11-24T18:00:20.000Z';

/** An account whose holder gave a permit before, or not, and then a restriction by somebody. */
const restricted = async (notice?: string) => {
  const life = await lifeWith({ account: 'email' });
  if (notice !== undefined)
    await life.cases.change(accounts, account, 'machine:m', ({ history }) => [
      ...decideRestriction(history, {
        request: 'REQ-OLD',
        since: '2026-01-01T00:00:00.000Z',
        channel: 'web',
      }),
      ...decidePermit(history, {
        ...{ request: 'REQ-PERMIT', receivedAt: '2026-02-01T00:00:00.000Z', notice },
      }),
    ]);
  await life.submit({ capacity: 'account-holder', kind: 'cpni-restrict' });
  const stored = () => life.cases.read(accounts, account);
  const status = async () => {
    const { state, history } = await stored();
    return statusOf(state, history, asOf);
  };
  return { ...life, stored, status, secret: life.link(holderAt, 'verify') };
};

describe('"This was not me: put it back" (R-5)', () => {
  it.each([
    { notice: 'CPNI-3', now: { is: 'permitted', notice: 'CPNI-3' } },
    { notice: undefined, now: { is: 'nothing-recorded' } },
  ])('undoes the receipt; the earlier status returns: $now.is', async ({ notice, now }) => {
    const on = await restricted(notice);
    expect(await on.status()).toEqual({ is: 'restricted', since });
    expect(await putBack(on)(on.secret)).toEqual(now);
    expect(await on.status()).toEqual(now);
    expect((await on.stored()).history.at(-1)?.actor).toBe('account-holder');
  });

  it('brings back a permit that lifted nothing, too (R-26)', async () => {
    const life = await lifeWith({ account: 'email' });
    const over = { kind: 'cpni-permit', receivedAt: '2026-11-01T00:00:00.000Z' } as const;
    await permit(life, 'REQ-PERMIT', { ...begin(over), account }, 'CPNI-3');
    const { state, history } = await life.cases.read(accounts, account);
    expect(statusOf(state, history, asOf)).toEqual({ is: 'permitted', notice: 'CPNI-3' });
    await life.submit({ capacity: 'account-holder', kind: 'cpni-restrict' });
    expect(await putBack(life)(life.link(holderAt, 'verify'))).toEqual({ is: 'permitted', notice: 'CPNI-3' });
  });

  it('undoes that one only: the account stays restricted while any other is in force', async () => {
    const on = await restricted();
    const earlier = { request: 'REQ-MINE', since: '2026-11-01T00:00:00.000Z', channel: 'post' } as const;
    const later = { request: 'REQ-LATER', since: '2026-11-25T00:00:00.000Z', channel: 'web' } as const;
    for (const one of [earlier, later])
      await on.cases.change(accounts, account, 'machine:m', ({ history }) => decideRestriction(history, one));
    expect(await putBack(on)(on.secret)).toEqual({ is: 'restricted', since: earlier.since });
    expect(inForce((await on.stored()).state).map(({ request }) => request)).toEqual([
      'REQ-MINE',
      'REQ-LATER',
    ]);
  });

  it('works once, and a retry of the machine does not restore what was undone', async () => {
    const on = await restricted();
    await putBack(on)(on.secret);
    await expect(putBack(on)(on.secret)).rejects.toMatchObject({ code: 'unknown-link' });
    const wanted = { request: on.id, since, channel: 'web' } as const;
    expect(decideRestriction((await on.stored()).history, wanted)).toEqual([]);
  });

  it('works only while its address is the one of record (R-18)', async () => {
    const on = await restricted();
    await on.cases.change(accounts, account, 'officer:o', () => [
      { type: 'address-changed', field: 'email', ref: 'new' } as const,
    ]);
    await expect(openLink(on)(on.secret)).rejects.toMatchObject({ code: 'unknown-link' });
    await expect(putBack(on)(on.secret)).rejects.toMatchObject({ code: 'unknown-link' });
    expect(await on.status()).toEqual({ is: 'restricted', since });
  });

  it('after a permit lifted it there is nothing to put back', async () => {
    const on = await restricted();
    const permit = { request: 'REQ-P', receivedAt: '2026-11-26T00:00:00.000Z', notice: 'CPNI-4' };
    await on.cases.change(accounts, account, 'machine:m', ({ history }) => decidePermit(history, permit));
    await expect(putBack(on)(on.secret)).rejects.toMatchObject({ code: 'already-decided' });
    expect(await on.status()).toEqual({ is: 'permitted', notice: 'CPNI-4' });
  });

  it('no other link puts anything back, and this one confirms nothing', async () => {
    const other = await lifeWith({ account: 'email' });
    await other.submit({ capacity: 'account-holder' });
    await expect(putBack(other)(other.link(holderAt, 'verify'))).rejects.toMatchObject({
      code: 'unknown-link',
    });
  });

  it('a new restriction after it is confirmed again: something changed', async () => {
    const on = await restricted();
    await putBack(on)(on.secret);
    const { isConfirmedAlready } = await import('#domain/choice/decider.ts');
    expect(isConfirmedAlready((await on.stored()).history, '2026-11-25T00:00:00.000Z')).toBe(false);
  });
});
