import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, accounts } from '#domain/account/account.ts';
import { imports } from '#domain/account/imports.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { SamePerson } from '#domain/case/two-persons.ts';
import { confirmImport, viewImport } from '#functions/account/confirm-import.ts';
import { accountIdIn } from '#functions/account/contract.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { places } from '#test/support/adapters/places.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { mortal } from '#test/support/notice/crashing.ts';

const first = 'number,name,email,postal\n1,Ina,ina@home.example,1 Main St\n2,Ivo,ivo@home.example,\n';
/** Ina's email changes, Ivo gets a postal address, Ida is new, and Ivo's date is claimed. */
const file = [
  'number,name,email,postal,since',
  '1,Ina Lang,thief@evil.example,1 Main St,',
  '2,Ivo,ivo@home.example,2 Main St,2020-01-01',
  '3,Ida,ida@home.example,,',
].join('\n');

/** A register of two accounts. */
const register = async ({ open } = places[0]!) => {
  const real = {
    ...(await open()),
    ...{ files: memoryFiles(), letterhead, zone: 'America/Denver' },
    supervisorsAddress: 'supervisors@example.com',
  };
  const bring = async (csv: string, by = 'olive') =>
    (await importAccounts(real)({ file: Buffer.from(csv), by })).body;
  const view = async (sha256: string) => (await viewImport(real)({ sha256 })).body;
  const confirm = async (sha256: string, by: string, proposalSha256 = '', on = real) =>
    (await confirmImport(on)({ sha256, by, proposalSha256 })).body;
  const put = (number: string, email: string) =>
    putAccount(real)({ number, name: 'Ina', addressOfRecord: { email }, by: 'olive' });
  const stateOf = async (number: string): Promise<Account | undefined> =>
    (await real.cases.find(accounts, accountIdIn(number)))?.state;
  const both = () => Promise.all(['1', '2'].map(stateOf));
  const asked = async (sha256: string) => (await real.cases.find(imports, `IMP-${sha256}`))?.state.asked;
  await bring(first);
  real.clock.advance(60_000);
  return { ...real, real, bring, view, confirm, put, stateOf, both, asked };
};

describe.each(places)('$where: an import that changes addresses (R-13)', (place) => {
  it('changes no account in force until another person confirms it (R-13)', async () => {
    const on = await register(place);
    const before = await on.both();
    const { sha256, ...counted } = await on.bring(file);

    expect(counted).toMatchObject({ changed: 1, unchanged: 0, addressesWaiting: 2, refused: [] });
    expect(await on.both()).toEqual(before);
    expect((await on.stateOf('3'))?.addresses).toHaveProperty('email');
    expect(on.mail.outbox).toEqual([]);

    const { proposalSha256, ...shown } = await on.view(sha256);
    expect(shown).toMatchObject({ importedBy: ['olive'], waits: 2, counts: 0, changed: 0 });
    expect(shown.rows.map(({ number, changes }) => [number, changes])).toEqual([
      ['1', ['email']],
      ['2', ['postal']],
    ]);
    await expect(on.confirm(sha256, 'olive', proposalSha256)).rejects.toThrow(SamePerson);
    await expect(on.confirm(sha256, 'omar', 'a'.repeat(64))).rejects.toThrow(ProposalChanged);
    expect(await on.both()).toEqual(before);

    on.clock.advance(60_000);
    expect(await on.confirm(sha256, 'omar', proposalSha256)).toMatchObject({ waits: 0, counts: 2 });
    const [ina, ivo] = await on.both();
    expect(ina?.addresses.email).not.toEqual(before[0]?.addresses.email);
    expect(ina?.addresses).toMatchObject({ email: { since: '2026-11-24T15:02:00.000Z' } });
    expect(ivo?.addresses).toMatchObject({ postal: { since: '2020-01-01T07:00:00.000Z' } });
    expect(on.mail.outbox.map(({ to }) => to)).toEqual(['ina@home.example', 'ivo@home.example']);
    expect(await on.asked(sha256)).toBeUndefined();
  });
});

describe('an import that changes addresses, and waits (R-13)', () => {
  it('counts for no account that somebody entered meanwhile (R-13)', async () => {
    const on = await register();
    const { sha256 } = await on.bring(file);
    const { proposalSha256 } = await on.view(sha256);
    on.clock.advance(60_000);
    await on.put('1', 'moved@home.example');
    const moved = await on.stateOf('1');

    await expect(on.confirm(sha256, 'omar', proposalSha256)).rejects.toThrow(ProposalChanged);
    const present = await on.view(sha256);
    expect(present).toMatchObject({ waits: 1, changed: 1 });
    await on.confirm(sha256, 'omar', present.proposalSha256);
    expect(await on.stateOf('1')).toEqual(moved);

    on.clock.advance(60_000);
    expect(await on.bring(file)).toMatchObject({ addressesWaiting: 1 });
    const again = await on.view(sha256);
    expect(again.waits).toBe(1);
    expect(again.proposalSha256).not.toBe(proposalSha256);
    await on.confirm(sha256, 'omar', again.proposalSha256);
    expect((await on.stateOf('1'))?.addresses).not.toEqual(moved?.addresses);
  });

  it('repeated, neither import nor confirmation changes anything (R-13)', async () => {
    const on = await register();
    const { sha256 } = await on.bring(file);
    const asked = await on.asked(sha256);
    on.clock.advance(60_000);
    const { proposalSha256 } = await on.view(sha256);
    await on.bring(file, 'omar');
    expect([await on.asked(sha256), (await on.view(sha256)).proposalSha256]).toEqual([asked, proposalSha256]);
    await on.confirm(sha256, 'omar', proposalSha256);
    const after = await on.both();
    await on.confirm(sha256, 'omar', proposalSha256);
    await on.bring(file);
    expect(await on.both()).toEqual(after);
  });

  it('cut off anywhere: each account is old or new, and said again it is finished (R-13)', async () => {
    for (let call = 1; ; call += 1) {
      const on = await register();
      const before = await on.both();
      const { sha256 } = await on.bring(file);
      const { proposalSha256 } = await on.view(sha256);
      const { port, live } = mortal({ call, after: call % 2 === 0 });
      const dying = { ...on.real, cases: port(on.cases), people: port(on.people) };
      const whole = await live(on.confirm(sha256, 'omar', proposalSha256, dying));
      if (whole !== undefined) break;
      const [ina] = await on.both();
      expect(ina?.name === before[0]?.name).toBe(
        ina?.addresses.email?.ref === before[0]?.addresses.email?.ref,
      );
      expect(await on.confirm(sha256, 'omar', proposalSha256)).toMatchObject({ waits: 0, counts: 2 });
    }
  });

  it('no file of one person changes a known address, however its rows say it (R-13)', async () => {
    const row = fc.record({
      number: fc.constantFrom('1', '2', ' 1', '0-1', '1.'),
      email: fc.constantFrom('', 'ina@home.example', 'thief@evil.example'),
      postal: fc.constantFrom('', '1 Main St', '9 Evil St'),
      since: fc.constantFrom('', '2020-01-01'),
      alike: fc.constantFrom('', 'same', 'different'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (rows) => {
        const on = await register();
        const before = (await on.both()).map((one) => one?.addresses);
        const lines = rows.map((one) =>
          [one.number, 'Ina', one.email, one.postal, one.since, one.alike].join(),
        );
        await on.bring(['number,name,email,postal,since,alike', ...lines].join('\n'));
        expect((await on.both()).map((one) => one?.addresses)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('alike "same" waits too, and shows to the second person (R-13)', async () => {
    const on = await register();
    await on.bring('number,name,email\nA-1,Ina,ina@home.example\n');
    on.clock.advance(60_000);
    const before = await on.stateOf('A-1');
    const { sha256, addressesWaiting } = await on.bring(
      'number,name,email,alike\na1,Ina,thief@evil.example,same\n',
    );
    expect([addressesWaiting, await on.stateOf('A-1')]).toEqual([1, before]);
    const { waits, proposalSha256 } = await on.view(sha256);
    expect(waits).toBe(1);
    await on.confirm(sha256, 'omar', proposalSha256);
    expect((await on.stateOf('A-1'))?.addresses).not.toEqual(before?.addresses);
  });
});
