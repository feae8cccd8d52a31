import { describe, expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { linkCases } from '#functions/case/link-cases.ts';
import { acknowledgeRequest } from '#functions/request/intake/acknowledge-request.ts';
import { received } from '#test/support/domain/request-life.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

it('two cases that are joined twice at once are joined once, and both officers are told so (R-24)', async () => {
  const ports = inMemory();
  const { cases, people } = ports;
  const asked = received({ kind: 'inquiry', capacity: 'former-customer' });
  for (const [id, receivedAt] of [
    ['REQ-A', '2026-11-24T10:00:00.000Z'],
    ['REQ-B', '2026-11-24T11:00:00.000Z'],
  ] as const) {
    await people.put(id, '', { name: 'Pat', email: 'pat@home.example' });
    await cases.open(requests, id, 'requester', receivedAt, [{ ...asked, receivedAt }]);
  }
  const link = (by: string) => linkCases(ports)({ caseId: 'REQ-B', with: 'REQ-A', by });
  const answers = await Promise.all([link('olive'), link('omar')]);
  expect(answers.map(({ body }) => body)).toMatchObject(
    answers.map(() => ({ id: 'REQ-A', joined: 'REQ-B' })),
  );
  const types = (await cases.read(requests, 'REQ-B')).history.flatMap(({ events }) => events);
  expect(types.filter(({ type }) => type === 'request-joined')).toHaveLength(1);
});

it('a restriction is not joined before its look-up; the other case hears nothing (R-5)', async () => {
  const ports = inMemory();
  const { cases, people } = ports;
  const asked = received({ kind: 'cpni-restrict' });
  for (const [id, receivedAt] of [
    ['REQ-A', '2026-11-24T10:00:00.000Z'],
    ['REQ-B', '2026-11-24T11:00:00.000Z'],
  ] as const) {
    await people.put(id, '', { name: 'Pat', email: 'pat@home.example' });
    await cases.open(requests, id, 'requester', receivedAt, [{ ...asked, receivedAt }]);
  }
  const link = linkCases(ports)({ caseId: 'REQ-B', with: 'REQ-A', by: 'olive' });
  await expect(link).rejects.toMatchObject({ code: 'restriction-not-applied' });
  expect((await cases.read(requests, 'REQ-A')).history).toHaveLength(1);
});

describe('no duplicates (R-24)', () => {
  const at = '2026-11-24T10:00:00.000Z';
  const ofTwo = async (
    one: { postal?: string; email?: string; account?: string; company?: string },
    other: { postal?: string; email?: string; account?: string; company?: string },
    { isAcknowledged = true } = {},
  ) => {
    const ports = {
      ...inMemory(at),
      letterhead,
      zone: 'America/Denver',
      officersAddress: 'officers@example.com',
    };
    await ports.register.publish('Sandy’s Café & Co.', 'sandys');
    for (const [number, alike] of [['A-1001'], ['A1001', 'different']] as const)
      await putAccount(ports)({
        ...{ number, name: 'Ina', addressOfRecord: {}, by: 'olive' },
        ...(alike && { alike }),
      });
    const asked = received({ kind: 'inquiry', capacity: 'former-customer' });
    for (const [id, person] of [
      ['REQ-A', one],
      ['REQ-B', other],
    ] as const) {
      await ports.people.put(id, '', { name: 'Pat', ...person });
      await ports.cases.open(requests, id, 'requester', at, [
        { ...asked, receivedAt: id === 'REQ-A' ? at : '2026-11-24T11:00:00.000Z' },
      ]);
      if (isAcknowledged || id === 'REQ-A') await acknowledgeRequest(ports)({ caseId: id });
    }
    return linkCases(ports)({ caseId: 'REQ-B', with: 'REQ-A', by: 'olive' });
  };
  const email = 'pat@home.example';

  it.each([{ isAcknowledged: true }, { isAcknowledged: false }])(
    'are two accounts whose numbers are spelled alike ($isAcknowledged)',
    async (how) => {
      const two = ofTwo({ email, account: 'A-1001' }, { email, account: 'A1001' }, how);
      await expect(two).rejects.toMatchObject({ code: 'not-a-duplicate' });
      const same = await ofTwo({ email, account: 'A-1001' }, { email, account: 'A-1001' }, how);
      expect(same.body).toMatchObject({ joined: 'REQ-B' });
    },
  );

  it('is one number with a word before it, and without (R-5)', async () => {
    const same = await ofTwo({ email, account: 'No. 5001' }, { email, account: '5001' });
    expect(same.body).toMatchObject({ joined: 'REQ-B' });
  });

  it('are about one company by the register’s id, and never by a name that it does not have (R-9)', async () => {
    const same = await ofTwo({ email, company: 'sandys' }, { email, company: "SANDY'S CAFÉ & CO" });
    expect(same.body).toMatchObject({ joined: 'REQ-B' });
    for (const company of ['Sandys Diner', undefined])
      await expect(
        ofTwo({ email, company: 'Sandys Diner' }, { email, ...(company && { company }) }),
      ).rejects.toMatchObject({ code: 'not-a-duplicate' });
  });

  it('are two persons at two houses; a line or a capital more is no other house', async () => {
    const two = ofTwo({ postal: '12-3 Elm\nBoise' }, { postal: '123 Elm\nBoise' });
    await expect(two).rejects.toMatchObject({ code: 'not-a-duplicate' });
    const same = await ofTwo({ postal: '12-3 Elm\n Boise' }, { postal: '12-3  ELM Boise ' });
    expect(same.body).toMatchObject({ joined: 'REQ-B' });
  });
});
