import { beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import { confirmSince } from '#functions/account/confirm-since.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T15:00:00.000Z';
const email = 'ina@home.example';
const claimed = '2020-01-01T07:00:00.000Z';
const ofRecord = { email, phone: '+1 801 555 0121', since: '2020-01-01' as never };

const world = () => ({ ...inMemory(at), letterhead, zone: 'America/Denver' });
let ports: ReturnType<typeof world>;

const put = (by: string, addressOfRecord: object = ofRecord, name = 'Ina Lee') =>
  putAccount(ports)({ number: '7-001', name, addressOfRecord, by });
const view = async () =>
  (await readAccount(ports)({ number: '7-001' }, { officer: { groups: ['officer'] } })).body;
const confirm = async (by: string, shown?: string, number = '7-001') => {
  const proposalSha256 = shown ?? (await view()).claim?.proposalSha256 ?? '';
  return (await confirmSince(ports)({ number, by, proposalSha256 })).body;
};

beforeEach(async () => {
  ports = world();
  await ports.officers.see({
    sub: 'olive',
    name: 'Olive Officer',
    groups: ['officer'],
    lastSeenAt: at as never,
  });
  await put('olive');
});

describe('an earlier date that waits for a second officer (R-18)', () => {
  it('is confirmed under its own spelling, so the page of another offers no confirmation (R-5)', async () => {
    const next = async (number: string) =>
      (await readAccount(ports)({ number }, { officer: { groups: ['officer'] } })).body.next.length;
    expect([await next('7-001'), await next('7.001')]).toEqual([1, 0]);
    await expect(confirm('omar', undefined, '7.001')).rejects.toThrow(NotFound);
  });

  it('shows as a difference, by whom and since when, and no whole name, address or number', async () => {
    expect(await view()).toMatchObject({
      holder: 'I… L…',
      addressOfRecord: {
        email: { since: at, usable: false, shown: 'i…@home.example' },
        phone: { since: at, usable: false, shown: '…21' },
      },
      claim: {
        ...{ by: 'olive', askedAt: at, since: claimed, confirmable: true },
        dates: [
          { field: 'email', from: at, to: claimed },
          { field: 'phone', from: at, to: claimed },
        ],
      },
      next: [
        {
          ...{
            action: 'confirm-since',
            notBy: [{ officer: 'olive', name: 'Olive Officer', why: 'entered it' }],
            mayBy: ['officer', 'supervisor', 'dpo'],
          },
          path: '/api/officer/accounts/7-001/confirmation',
        },
      ],
    });
    expect(JSON.stringify(await view())).not.toMatch(/ina@|Ina|555/);
  });

  it('counts when another officer confirms it as shown (R-13)', async () => {
    const after = await confirm('omar');
    expect(after.addressOfRecord).toMatchObject({ email: { since: claimed, usable: true } });
    expect([after.claim, after.next]).toEqual([undefined, []]);
  });

  it('not by who asked, nor twice, nor for a number that the register spells otherwise', async () => {
    await expect(confirm('olive')).rejects.toThrow(SamePerson);
    await expect(confirm('omar', undefined, '7001')).rejects.toThrow(NotFound);
    const shown = (await view()).claim?.proposalSha256;
    await confirm('omar', shown);
    await expect(confirm('omar', shown)).rejects.toThrow(NothingToConfirm);
  });

  it.each([
    { replaced: 'another date', over: { ...ofRecord, since: '2019-01-01' }, name: 'Ina Lee' },
    { replaced: 'another name', over: ofRecord, name: 'Ivy Lee' },
  ])('not after $replaced was entered', async ({ over, name }) => {
    const shown = (await view()).claim?.proposalSha256;
    await put('olive', over, name);
    await expect(confirm('omar', shown)).rejects.toThrow(ProposalChanged);
  });

  it('not after an address was changed: the claim was about the old one', async () => {
    const shown = (await view()).claim?.proposalSha256;
    await put('olive', { email: 'moved@home.example' });
    expect((await view()).claim).toMatchObject({ confirmable: false });
    expect((await view()).next).toEqual([]);
    await expect(confirm('omar', shown)).rejects.toThrow(NothingToConfirm);
  });
});
