import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import { acceptPolicy } from '#functions/account/accept-policy.ts';
import { accountIdIn } from '#functions/account/contract.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T15:00:00.000Z';
const version = (id: string, postedAt: string): PolicyVersion => ({
  ...{ id, postedAt: postedAt as never, url: `https://example.com/${id}` },
  sha256: 'a'.repeat(64),
});
const policies = [
  version('2018', '2018-05-25T06:00:00.000Z'),
  version('2026', '2026-06-01T06:00:00.000Z'),
  version('2027', '2027-01-01T07:00:00.000Z'),
];

const world = async () => {
  const ports = { ...inMemory(at), letterhead, policies, zone: 'America/Denver' };
  await putAccount(ports)({ number: '7-001', name: 'Ina Lee', addressOfRecord: {}, by: 'olive' });
  const accept = (policy: string, acceptedAt: string, number = '7-001') =>
    acceptPolicy(ports)({ number, policy, acceptedAt: acceptedAt as never, by: 'olive' }).then(
      ({ body }) => body.accepted as unknown,
      ({ code, faults = [] }: { code: string; faults?: { pointer: string }[] }) => [
        code,
        ...faults.map(({ pointer }) => pointer),
      ],
    );
  const stored = () => ports.cases.read(accounts, accountIdIn('7-001'));
  return { accept, stored };
};

describe('acceptance of a version of the policy (P49)', () => {
  it('names account, version and time; who recorded it, and when, is in the history', async () => {
    const { accept, stored } = await world();
    const known = { policy: '2026', acceptedAt: '2026-06-01T06:00:00.000Z' };
    expect(await accept(known.policy, known.acceptedAt)).toEqual([known]);
    const { history } = await stored();
    expect(history.at(-1)).toMatchObject({
      ...{ at, actor: 'officer:olive' },
      events: [{ type: 'policy-accepted', ...known, by: 'olive' }],
    });
  });

  it.each([
    ['before it was posted', '2026', '2026-06-01T05:59:59.999Z', '#/acceptedAt'],
    ['of one that is posted later', '2027', '2026-11-24T14:00:00.000Z', '#/acceptedAt'],
    ['of one that another had replaced', '2018', '2026-11-24T14:00:00.000Z', '#/policy'],
    ['of one that was never posted', '2025', '2026-11-24T14:00:00.000Z', '#/policy'],
    ['in the future', '2026', '2026-11-24T15:00:00.001Z', '#/acceptedAt'],
  ])('%s is refused, and nothing is recorded', async (_, policy, acceptedAt, pointer) => {
    const { accept, stored } = await world();
    expect(await accept(policy, acceptedAt)).toEqual(['invalid-input', pointer]);
    expect((await stored()).state.accepted).toBeUndefined();
  });

  it('the first record of a version stays, and an earlier version may be recorded later', async () => {
    const { accept, stored } = await world();
    await accept('2026', '2026-07-01T12:00:00.000Z');
    const { revision } = await stored();
    expect(await accept('2026', '2026-06-15T12:00:00.000Z')).toEqual(['invalid-input', '#/policy']);
    expect((await stored()).revision).toBe(revision);
    expect(await accept('2018', '2020-01-01T12:00:00.000Z')).toEqual([
      { policy: '2026', acceptedAt: '2026-07-01T12:00:00.000Z' },
      { policy: '2018', acceptedAt: '2020-01-01T12:00:00.000Z' },
    ]);
  });

  it('of an account that is not in the register is refused', async () => {
    const { accept } = await world();
    expect(await accept('2026', '2026-07-01T12:00:00.000Z', '7-002')).toEqual(['not-found']);
  });
});
