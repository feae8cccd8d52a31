import { describe, expect, it } from 'vitest';
import { unzip, zipOf } from '#functions/request/package/zip.ts';

/** By Python's zipfile, to a stream: lengths follow the data, as in archives that macOS makes; with a comment. */
const elsewhere = Buffer.from(
  'UEsDBBQACAAIAB1de10AAAAAAAAAAAAAAAAQAAAAZm9sZGVyL2NhbGxzLmNzdktMTs4vzSvRSSktSizJzM/jMjE3NNQxM+JKJFkCAFBLBwgUrotRHgAAAEsAAABQSwMEFAAIAAgAHV17XQAAAAAAAAAAAAAAABsAAABfX01BQ09TWC9mb2xkZXIvLl9jYWxscy5jc3bLKs3LBgBQSwcIOZz7BgYAAAAEAAAAUEsDBBQACAAAAAAAIQAAAAAAAAAAAAAAAAAKAAAAc3RvcmVkLnR4dGFzIGl0IGlzUEsHCLMkTpYIAAAACAAAAFBLAQIUAxQACAAIAB1de10UrotRHgAAAEsAAAAQAAAAAAAAAAAAAACAAQAAAABmb2xkZXIvY2FsbHMuY3N2UEsBAhQDFAAIAAgAHV17XTmc+wYGAAAABAAAABsAAAAAAAAAAAAAAIABXAAAAF9fTUFDT1NYL2ZvbGRlci8uX2NhbGxzLmNzdlBLAQIUAxQACAAAAAAAIQCzJE6WCAAAAAgAAAAKAAAAAAAAAAAAAACAAasAAABzdG9yZWQudHh0UEsFBgAAAAADAAMAvwAAAOsAAAAOAG1hZGUgZWxzZXdoZXJl',
  'base64',
);

const read = (zip: Buffer) => unzip(zip).map(({ name, bytes }) => [name, bytes.toString('utf8')]);
const named = (...names: string[]) => zipOf(names.map((name) => ({ name, bytes: Buffer.from('x') })));
const faultOf = (zip: Buffer): string => {
  try {
    unzip(zip);
    return 'read';
  } catch (refusal) {
    return (refusal as { readonly code?: string }).code ?? String(refusal);
  }
};

describe('an archive of records (P34)', () => {
  it('of another program is read, without what its computer added', () => {
    expect(read(elsewhere)).toEqual([
      ['folder/calls.csv', 'account,duration\n4711,62\n'.repeat(3)],
      ['stored.txt', 'as it is'],
    ]);
  });

  it('that we pack has the same bytes each time, and what we put in', () => {
    const files = [
      { name: 'manifest.json', bytes: Buffer.from('{}') },
      { name: 'llamadas/año.csv', bytes: Buffer.alloc(70_000, 'a,b\n') },
      { name: 'empty.csv', bytes: Buffer.alloc(0) },
    ];
    expect(unzip(zipOf(files))).toEqual(files);
    expect(zipOf(files)).toEqual(zipOf(files));
  });

  it.each([
    { what: 'a name twice', zip: named('a.csv', 'A.csv') },
    { what: 'a way out of the folder', zip: named('../a.csv') },
    { what: 'an absolute name', zip: named('/a.csv') },
    { what: 'a name of Windows', zip: named('c:\\a.csv') },
    { what: 'more than 100 files', zip: named(...Array.from({ length: 101 }, (_, n) => `${n}.csv`)) },
    { what: 'no end', zip: elsewhere.subarray(0, 400) },
    { what: 'no beginning', zip: elsewhere.subarray(200) },
    { what: 'no archive', zip: Buffer.from('PK\u0003\u0004 Calls of 3 March') },
    { what: 'nothing', zip: Buffer.alloc(0) },
    { what: '17 MB unpacked', zip: zipOf([{ name: 'a.csv', bytes: Buffer.alloc(17 * 1_048_576) }]) },
  ])('with $what is refused', ({ zip }) => {
    expect(faultOf(zip)).toBe('invalid-input');
  });

  it('that says less than it unpacks to is refused, and so is a password', () => {
    const bomb = zipOf([{ name: 'a.csv', bytes: Buffer.alloc(1_000_000) }]);
    const directory = bomb.length - 22 - 46 - 5;
    bomb.writeUInt32LE(10, directory + 24);
    expect(faultOf(bomb)).toBe('invalid-input');
    const locked = named('a.csv');
    locked.writeUInt16LE(1, locked.length - 22 - 46 - 5 + 8);
    expect(faultOf(locked)).toBe('invalid-input');
  });

  it('with any byte changed is refused or read; nothing else happens', () => {
    for (let at = 0; at < elsewhere.length; at += 1)
      for (const flip of [0x01, 0x80, 0xff]) {
        const changed = Buffer.from(elsewhere);
        changed.writeUInt8((changed[at] ?? 0) ^ flip, at);
        expect(['read', 'invalid-input']).toContain(faultOf(changed));
      }
  });
});
