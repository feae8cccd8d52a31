import { describe, expect, it } from 'vitest';
import type { InvalidInput } from '#domain/errors.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { readAccount } from '#functions/account/read-account.ts';
import { house } from '#test/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';

/** A register that knows one account, and what a file makes of it. */
const register = async () => {
  const needs = { ...inMemory(), house, zone };
  const bring = (file: string | Buffer) => importAccounts(needs)(Buffer.from(file as string), 'olive');
  const fields = async (number: string) =>
    Object.keys((await readAccount(needs)(number)).addressOfRecord).join(' ');
  await bring('number,name,email,postal\n1,Ina,ina@home.example,1 Main Street\n');
  return { bring, fields };
};

describe('a file of accounts (R-18)', () => {
  it.each([
    { file: 'who,what\n1,2', says: /must name the columns number/, because: 'the header is another' },
    {
      file: 'number,name,e-mail\n1,Ina,ina@new.example',
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
    expect(counted).toEqual({ rows: 4, changed: 2, unchanged: 0 });
    expect(refused.map(({ line }) => line)).toEqual([5, 6]);
    expect([await fields('2'), await fields('3'), await fields('5')]).toEqual(['postal', '', 'postal']);
  });
});
