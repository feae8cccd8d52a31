import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { proposalOf } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { confirmRecords, declareRecords } from '#functions/request/answer/declare-records.ts';
import { aHouse, letter } from '#test/support/account-holder.ts';

type Person = Parameters<ReturnType<typeof aHouse>['people']['put']>[2];

/** `named`: as the person typed it; `isLookedUp`: our registers were asked. */
const asked = async (named?: string, isLookedUp = true) => {
  const ports = aHouse();
  const id = await ports.receive();
  if (named !== undefined) await ports.people.put(id, '', { name: 'Hanna', account: named } as Person);
  const known = named && { account: accountIdOf(named), spelling: spellingOf(named) };
  if (isLookedUp)
    await ports.act(id, {
      ...{ type: 'acknowledge', requesterType: 'account', reachable: true, letter },
      ...known,
    } as never);
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (refusal: { code: string }) => refusal.code,
    );
  const declare = (account: string, what = 'Two bills.') =>
    code(declareRecords(ports)({ caseId: id, covers: 'paper', account, what, by: 'olive' }));
  const state = async () => (await ports.cases.read(requests, id)).state;
  const confirm = async (by: string) => {
    const shown = proposalSha256(proposalOf(await state(), { type: 'confirm-records' }));
    return code(confirmRecords(ports)({ caseId: id, by, proposalSha256: shown }));
  };
  return { ...ports, id, declare, confirm, state };
};

describe('whose the records on paper are (P34)', () => {
  it.each([
    ['when our registers know it', true],
    ['before our registers were asked', false],
  ])('the number of another account is refused %s', async (_, isLookedUp) => {
    const on = await asked('47-11', isLookedUp);
    expect(await on.declare('4712')).toBe('records-of-another-account');
    // Of two accounts that share a number, only the one that was asked for.
    expect(await on.declare('4711')).toBe('records-of-another-account');
    expect((await on.state()).declared).toBeUndefined();
    expect(await on.declare('47-11')).toBe('done');
  });

  it('of a request without a number, the two officers name it', async () => {
    const on = await asked();
    expect([await on.declare('4711'), await on.confirm('omar')]).toEqual(['done', 'done']);
    expect((await on.state()).declared).toMatchObject({ account: accountIdOf('4711'), confirmedBy: 'omar' });
  });

  it('who declared it does not confirm it, and another declaration needs another look', async () => {
    const on = await asked('4711');
    expect(await on.confirm('omar')).toBe('nothing-to-confirm');
    await on.declare('4711');
    expect(await on.confirm('olive')).toBe('same-person');
    expect(await on.confirm('omar')).toBe('done');
    const { declared } = await on.state();
    expect(await on.texts.read(on.id, declared?.textSha256 ?? '')).toContain('All of it is of account 4711');
    expect(declared?.proposalSha256).toMatch(/^[0-9a-f]{64}$/);
    await on.declare('4711', 'Three bills.');
    expect((await on.state()).declared?.confirmedBy).toBeUndefined();
  });
});
