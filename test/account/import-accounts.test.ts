import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { type InvalidInput, NotFound, Unavailable } from '#domain/case/errors.ts';
import { SamePerson } from '#domain/case/two-persons.ts';
import { confirmImport, viewImport } from '#functions/account/confirm-import.ts';
import { accountIdIn } from '#functions/account/contract.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';

/** A register that knows one account, and what a file makes of it. */
const register = async () => {
  const needs = {
    ...inMemory(),
    ...{ files: memoryFiles(), letterhead, zone, supervisorsAddress: 'supervisors@example.com' },
  };
  const bring = async (file: string | Buffer, by = 'olive') =>
    (await importAccounts(needs)({ file: Buffer.from(file as string), by })).body;
  const view = async (sha256: string) => (await viewImport(needs)({ sha256 })).body;
  const confirm = async (sha256: string, by: string, on = needs) => {
    const { proposalSha256 = '' } = await view(sha256);
    return (await confirmImport(on)({ sha256, by, proposalSha256 })).body;
  };
  const read = async (number: string) =>
    (await readAccount(needs)({ number }, { officer: { groups: ['officer'] } })).body;
  const put = (number: string, addressOfRecord: Record<string, string>, by = 'olive') =>
    putAccount(needs)({ number, name: 'Ina', addressOfRecord, by });
  const fields = async (number: string) => Object.keys((await read(number)).addressOfRecord).join(' ');
  await bring('number,name,email,postal\n1,Ina,ina@home.example,1 Main Street\n');
  return { ...needs, bring, view, confirm, read, put, fields };
};

describe('a file of accounts (R-18)', () => {
  it.each([
    { file: 'who,what\n1,2', says: /must name the columns number/, because: 'the header is another' },
    {
      file: 'number,name,mail\n1,Ina,ina@new.example',
      says: /must name the columns number/,
      because: 'an unknown column would leave out the address, and so take it away',
    },
    {
      file: 'number,name,email,email\n1,Ina,,',
      says: /must name the columns/,
      because: 'one is there twice',
    },
    { file: 'number,name\n1,"Ina\n2,Ivo', says: /in its line 3 or before/, because: 'a quote stays open' },
    { file: 'number,name\n2,Ivo\n1,"Ina" x', says: /in its line 3 or before/, because: 'a quote ends early' },
    {
      file: Buffer.from('number,name\n1,Jos\xe9', 'latin1'),
      says: /UTF-8/,
      because: 'letters would be lost',
    },
  ])('changes nothing where $because', async ({ file, says }) => {
    const { bring, fields } = await register();
    const refused = await bring(file).catch((error: unknown) => error);
    expect((refused as InvalidInput).faults[0]?.detail).toMatch(says);
    expect([await fields('1'), await fields('2')]).toEqual(['email postal', '']);
  });

  it('names the line of each row that it leaves out, also after an address of several lines', async () => {
    const { bring, fields } = await register();
    const file = [
      'number,name,postal',
      '2,Ivo,"2 Main Street\r\nDenver CO"',
      '',
      '3,Ida,3 Main Street, Denver',
      '4',
      '5,Ike,5 Main Street',
    ];
    const { refused, ...counted } = await bring(file.join('\r\n'));
    expect(counted).toMatchObject({ rows: 4, changed: 2, unchanged: 0, sinceWaiting: 0 });
    expect(refused.map(({ line }) => line)).toEqual([5, 6]);
    expect([await fields('2'), await fields('3'), await fields('5')]).toEqual(['postal', '', 'postal']);
  });

  it('takes none of the rows about one account, however its number is written: nobody knows which is right', async () => {
    const { bring, fields } = await register();
    const { refused } = await bring(
      'number,name,email\nac-2,Ivo,a@home.example\nAC 2,Ivo,b@home.example\n3,Ida,c@home.example',
    );
    expect(refused.map(({ line }) => line)).toEqual([2, 3]);
    expect(refused[0]?.why).toMatch(/more than once, in its lines 2, 3/);
    expect([await fields('ac2'), await fields('3')]).toEqual(['', 'email']);
  });
});

describe('a past since in a file (R-18)', () => {
  const file = [
    'number,name,email,postal,since',
    '1,Ina,thief@evil.example,1 Main Street,2020-05-01',
    '2,Ivo,ivo@home.example,,1979-12-31',
    '3,Ida,ida@home.example,,2030-01-01',
    '4,Ian,ian@home.example,,',
    '5,Ike,,,2020-05-01',
  ].join('\n');
  const imported = async () => {
    const world = await register();
    world.clock.advance(60_000);
    return { ...world, counted: await world.bring(file) };
  };
  const usable = async ({ read }: Awaited<ReturnType<typeof register>>, number: string) =>
    (await read(number)).addressOfRecord.email?.usable;

  it('counts for a new and an existing account only when a second officer has confirmed the file', async () => {
    const world = await imported();
    const { counted, read, confirm } = world;
    expect(counted).toMatchObject({ changed: 3, sinceWaiting: 1, addressesWaiting: 1 });
    expect(counted.refused).toEqual([{ line: 4, why: 'This date is in the future.' }]);
    expect([await usable(world, '1'), await usable(world, '2')]).toEqual([false, false]);

    await expect(confirm(counted.sha256, 'olive')).rejects.toThrow(SamePerson);
    expect([await usable(world, '1'), await usable(world, '2')]).toEqual([false, false]);

    expect(await confirm(counted.sha256, 'omar')).toMatchObject({ waits: 0, counts: 2, changed: 0 });
    expect([await usable(world, '1'), await usable(world, '2')]).toEqual([true, true]);
    expect((await read('2')).addressOfRecord.email?.since).toBe('1986-01-01T07:00:00.000Z');
  });

  it('shows the second officer who imported it, each row that waits, and which addresses it has just changed', async () => {
    const { counted, view } = await imported();
    const { rows, ...rest } = await view(counted.sha256);
    expect(rest).toEqual({
      sha256: counted.sha256,
      proposalSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      importedBy: ['olive'],
      next: [
        expect.objectContaining({
          action: 'confirm-import',
          mayBy: ['officer', 'supervisor', 'dpo', 'stand-in'],
          notBy: [{ officer: 'olive', name: 'olive', why: 'imported the file' }],
          path: `/api/officer/accounts/import/${counted.sha256}/confirmation`,
        }),
      ],
      waits: 2,
      counts: 0,
      changed: 0,
      result: counted,
    });
    const now = '2026-11-24T15:01:00.000Z';
    expect(rows).toEqual([
      {
        line: 2,
        number: '1',
        since: '2020-05-01T06:00:00.000Z',
        status: 'waits',
        changes: ['email'],
        addressOfRecord: {
          email: { since: '2026-11-24T15:00:00.000Z' },
          postal: { since: '2026-11-24T15:00:00.000Z' },
        },
      },
      {
        line: 3,
        number: '2',
        since: '1986-01-01T07:00:00.000Z',
        status: 'waits',
        changes: [],
        addressOfRecord: { email: { since: now } },
      },
    ]);
  });

  it('repeated, import and confirmation change nothing, for either officer', async () => {
    const { counted, bring, confirm, cases } = await imported();
    const again = await bring(file);
    expect([again, await bring(file, 'omar')]).toEqual([
      { ...counted, changed: 0, unchanged: 3 },
      { ...counted, changed: 0, unchanged: 3 },
    ]);
    const first = await confirm(counted.sha256, 'omar');
    const stored = await cases.find(accounts, accountIdIn('1'));
    expect([await confirm(counted.sha256, 'omar'), await confirm(counted.sha256, 'olive')]).toEqual([
      first,
      first,
    ]);
    expect(await bring(file)).toMatchObject({ changed: 0, unchanged: 4, sinceWaiting: 0 });
    expect(await cases.find(accounts, accountIdIn('1'))).toEqual(stored);
  });

  it('the history says who imported it, who confirmed it and which file it was', async () => {
    const { counted, confirm, cases } = await imported();
    await confirm(counted.sha256, 'omar');
    const { history = [] } = (await cases.find(accounts, accountIdIn('2'))) ?? {};
    expect(history.map(({ actor, events }) => [actor, events.at(-1)])).toMatchObject([
      ['officer:olive', { type: 'since-claimed', by: 'olive', source: counted.sha256 }],
      ['officer:omar', { type: 'since-counted', because: 'import', source: counted.sha256 }],
    ]);
  });

  it('counts for no row whose account was changed after the import; the others count', async () => {
    const world = await imported();
    const { counted, put, confirm } = world;
    world.clock.advance(60_000);
    await put('1', { email: 'other@evil.example', postal: '1 Main Street' });
    const { rows, ...rest } = await confirm(counted.sha256, 'omar');
    expect(rest).toMatchObject({ waits: 0, counts: 1, changed: 1 });
    expect(rows.map(({ line, status }) => [line, status])).toEqual([
      [2, 'changed'],
      [3, 'counts'],
    ]);
    expect([await usable(world, '1'), await usable(world, '2')]).toEqual([false, true]);
  });

  it('a confirmation that is cut short is finished by the next one', async () => {
    const { counted, confirm, cases, ...rest } = await imported();
    let left = 1;
    const torn = {
      ...cases,
      change: (async (...args: Parameters<typeof cases.change>) => {
        if (left === 0) throw new Unavailable('The table');
        left -= 1;
        return cases.change(...args);
      }) as typeof cases.change,
    };
    const { proposalSha256 = '' } = await rest.view(counted.sha256);
    const cut = confirmImport({ ...rest, zone, cases: torn });
    await expect(cut({ sha256: counted.sha256, by: 'omar', proposalSha256 })).rejects.toThrow(Unavailable);
    expect(await confirm(counted.sha256, 'omar')).toMatchObject({ waits: 0, counts: 2 });
  });

  it('what nobody imported, or what gives no past since, is not there to confirm', async () => {
    const { bring, view, confirm, ...needs } = await register();
    const { sha256 } = await bring('number,name,email\n8,Ike,ike@home.example\n');
    const unknown = 'a'.repeat(64);
    expect(await view(sha256)).toMatchObject({ waits: 0, rows: [] });
    await expect(view(unknown)).rejects.toThrow(NotFound);
    for (const id of [sha256, unknown])
      await expect(
        confirmImport({ ...needs })({ sha256: id, by: 'omar', proposalSha256: 'b' }),
      ).rejects.toThrow(NotFound);
  });

  it('who imported it reads again for a week what it did, and which rows it refused and why (R-18)', async () => {
    const { bring, view } = await register();
    const imported = await bring('number,name,email\n8,Ike,ike@home.example\n9,,\n');
    expect(imported.refused).toHaveLength(1);
    expect((await view(imported.sha256)).result).toEqual(imported);
  });
});
